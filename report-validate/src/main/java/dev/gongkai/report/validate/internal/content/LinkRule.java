package dev.gongkai.report.validate.internal.content;

import dev.gongkai.report.Message;
import dev.gongkai.report.model.Agency;
import dev.gongkai.report.validate.internal.words.TextSearch;
import dev.gongkai.report.validate.rule.Findings;
import dev.gongkai.report.validate.rule.Place;
import dev.gongkai.report.validate.rule.Rule;
import dev.gongkai.report.validate.rule.RuleInfo;
import dev.gongkai.report.validate.rule.Severity;
import dev.gongkai.report.validate.rule.Subject;
import dev.gongkai.report.validate.text.TextSpan;
import java.util.List;
import java.util.Set;

/**
 * content.links: the agency's web and mail addresses are well formed and end in gov.cn.
 *
 * <p>An address in the text is the agency's where it stands in the preamble or the words before it say so. Mail at the
 * domain of a province, such as shandong.cn, is a government's own and left alone; organizations that are no agencies
 * ({@link Agency.Kind#OTHER}) have other domains by right.
 */
final class LinkRule {

    static final Rule RULE = Rule.of(
            new RuleInfo(
                    "content.links",
                    Severity.WARNING,
                    new Message(
                            "本机关的网址、电子邮箱应完整无误，并使用政府域名（gov.cn）",
                            "web and mail addresses of the agency are well formed and end in gov.cn"),
                    "《政府网站发展指引》（国办发〔2017〕47号）"),
            LinkRule::check);

    private static final Set<String> PROVINCES =
            Set.of(("beijing tianjin hebei shanxi nmg neimenggu liaoning jilin hlj heilongjiang shanghai jiangsu "
                            + "zhejiang anhui fujian jiangxi shandong henan hubei hunan guangdong guangxi hainan chongqing "
                            + "sichuan guizhou yunnan xizang shaanxi gansu qinghai ningxia xinjiang")
                    .split(" "));

    /** No address is without one of these: its dot or sign, the h of http, the c of .cn behind a wrong mark. */
    private static final String ADDRESS_CHARACTERS = ".．@＠hHｈＨwWｗＷcCｃＣgGｇＧ";

    private static final List<String> MEDIA =
            List.of("weibo.", "weixin.", "douyin.", "toutiao.", "kuaishou.", "bilibili.");

    private static final List<String> ASIDE = List.of(
            "微博", "微信", "公众号", "小程序", "抖音", "快手", "头条", "服务号", "视频号", "客户端", "APP", "直播", "人民网", "新华", "媒体", "日报", "晚报",
            "电视", "公司", "第三方", "知网");

    private static final List<String> OWN = List.of(
            "政府网站", "政府门户", "门户网站", "局网站", "委网站", "办网站", "厅网站", "镇网站", "部门网站", "我局", "我市", "我县", "我区", "我镇", "本机关",
            "本单位", "本局", "官网", "官方网站", "政务公开网", "信息公开网", "政务网");

    private static final List<String> MAIL = List.of("邮箱", "邮件", "信箱", "mail", "Mail", "MAIL");

    private static final List<String> OTHERS = List.of("申请人", "群众", "投诉人", "举报人", "企业");

    private static void check(Subject subject, Findings findings) {
        Agency agency = subject.report().agency();
        if (agency.website() != null) {
            field(agency.website(), Place.of("/agency/website", "机关网址"), false, agency, findings);
        }
        if (agency.email() != null) {
            field(agency.email(), Place.of("/agency/email", "机关电子邮箱"), true, agency, findings);
        }
        for (LocatedText words : LocatedText.of(subject)) {
            if (words.kind() != null && words.scan().hasAnyOf(ADDRESS_CHARACTERS)) {
                for (WrittenAddress address : WrittenAddress.scan(words.text())) {
                    text(words, address, agency, findings);
                }
            }
        }
    }

    private static void field(String text, Place place, boolean mail, Agency agency, Findings findings) {
        List<WrittenAddress> addresses = WrittenAddress.scan(text);
        Place all = place.at(new TextSpan(0, text.length()));
        if (addresses.isEmpty()) {
            // A name in Chinese, such as 某某.政务, is an address too.
            boolean latin = text.chars().allMatch(c -> c < 0x80);
            if (latin) {
                malformed(all, text, mail, findings);
            }
            return;
        }
        for (WrittenAddress address : addresses) {
            Place part = place.at(new TextSpan(address.start(), address.end()));
            if (address.isMalformed() || address.isMail() != mail) {
                malformed(part, address.raw(), mail, findings);
            } else {
                outside(part, address, agency, findings);
            }
        }
    }

    private static void text(LocatedText words, WrittenAddress address, Agency agency, Findings findings) {
        Place place = words.place(address.start(), address.end());
        String before = TextSearch.before(words.text(), address.start(), 40);
        if (address.isMalformed()) {
            malformed(place, address.raw(), address.isMail(), findings);
            return;
        }
        String near = TextSearch.before(words.text(), address.start(), 16);
        boolean own;
        if (address.isMail()) {
            own = (words.isPreamble() || TextSearch.hasAny(before, MAIL)) && !TextSearch.hasAny(before, OTHERS);
        } else {
            own = (words.isPreamble() || TextSearch.hasAny(before, OWN)) && !TextSearch.hasAny(near, ASIDE);
        }
        if (own) {
            outside(place, address, agency, findings);
        }
    }

    private static void outside(Place place, WrittenAddress address, Agency agency, Findings findings) {
        String host = address.host();
        if (host.equals("gov.cn") || host.endsWith(".gov.cn") || agency.kind() == Agency.Kind.OTHER) {
            return;
        }
        if (address.isMail() ? isProvince(host) : TextSearch.hasAny(host + ".", MEDIA)) {
            return;
        }
        boolean common = address.isMail() && !looksLikeGovernment(host);
        String zh = address.isMail() ? "电子邮箱" : "网址";
        String en = address.isMail() ? "the mail address" : "the web address";
        findings.add(
                // Mail of a common provider is no mistake; a domain that is nearly gov.cn is.
                common ? Severity.INFORMATION : Severity.WARNING,
                place,
                new Message(
                        "本机关的" + zh + "不在政府域名 gov.cn 之下，" + (common ? "建议改用政府域名" : "请核对是否写错，或改用政府域名"),
                        en + " of the agency does not end in gov.cn; is it misspelt?"),
                "….gov.cn",
                address.raw());
    }

    private static void malformed(Place place, String raw, boolean mail, Findings findings) {
        findings.add(
                place,
                new Message(
                        mail ? "电子邮箱地址不完整或有误，无法使用" : "网址不完整或有误，无法访问",
                        mail ? "the mail address is malformed" : "the web address is malformed"),
                mail ? "形如 xxgk@example.gov.cn" : "形如 www.example.gov.cn",
                raw);
    }

    /** Whether one of the last two labels is gov or a slip of it: gov.vn, gvo.cn, go.cn. */
    private static boolean looksLikeGovernment(String host) {
        String[] labels = host.split("\\.");
        for (int i = Math.max(0, labels.length - 2); i < labels.length; i++) {
            if (List.of("gov", "gvo", "ogv", "go", "gv", "gow", "gob", "gocn", "govcn", "goc")
                    .contains(labels[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProvince(String host) {
        int last = host.lastIndexOf('.');
        String name = host.substring(host.lastIndexOf('.', last - 1) + 1, last);
        return host.endsWith(".cn") && PROVINCES.contains(name);
    }
}

package dev.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongkai.report.render.ReportFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** The whole path in a real browser, looked at by axe on every page; pictures of the pages stand in target/screens. */
class BrowserTest {

    private static final Path AXE = Path.of("../../.ci/axe/node_modules/axe-core/axe.min.js");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** One of each kind: a page that differs by its words alone would be gone through again. */
    private static final Set<String> BY_KEYBOARD = Set.of(
            "login",
            "drafts-none",
            "password",
            "new",
            "draft",
            "draft-wrong",
            "preview-html",
            "preview-docx",
            "word",
            "word-changes",
            "history",
            "not-checked",
            "checked",
            "published",
            "consolidate",
            "consolidated",
            "drafts",
            "audit",
            "people");

    private final List<String> violations = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private ChromeDriver browser;
    private String base;
    private String run;

    private static ChromeDriver browser(int width, int height) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--lang=zh-CN",
                "--window-size=" + Math.max(width, 520) + "," + height);
        if (width < 520) {
            options.setExperimentalOption(
                    "mobileEmulation",
                    Map.of(
                            "deviceMetrics",
                            Map.of("width", width, "height", height, "pixelRatio", 1.0, "mobile", true)));
        }
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    @ParameterizedTest
    @CsvSource({"H2,zh,1280,900", "POSTGRESQL,en,390,844", "H2,en,1280,900", "POSTGRESQL,zh,390,844"})
    void fromTheFileToThePublishedReport(Database.Kind kind, String language, int width, int height) throws Exception {
        boolean there = Files.exists(CHROMIUM) && Files.exists(DRIVER);
        if (!there) {
            System.err.println("NOT TESTED: the desk in a browser: no " + CHROMIUM + " with " + DRIVER);
        }
        Assumptions.assumeTrue(there);
        run = kind.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + width;
        try (Database database = Database.of(kind);
                RunningService service = RunningService.start(database)) {
            base = service.base();
            browser = browser(width, height);
            try {
                path(language);
            } finally {
                browser.quit();
            }
        }
        assertThat(violations).isEmpty();
        assertThat(seen).hasSizeGreaterThan(10);
    }

    /** A total is typed while the answer to what was typed before is on its way: it is not put back. */
    @Test
    void whatIsTypedIsNotOverwrittenByAnEarlierAnswer(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.exists(CHROMIUM) && Files.exists(DRIVER));
        try (RunningService service = RunningService.start(Database.h2(folder))) {
            base = service.base();
            WebClient client = WebClient.loggedIn(base, "jing").get("/desk/new");
            byte[] sample = Files.readAllBytes(Corpus.sample("002-qufu.json"));
            client.upload("/desk/new", Map.of("beginning", "FILE"), new WebClient.Upload("file", "a.json", sample));
            browser = browser(1280, 900);
            try {
                open("/login");
                browser.manage().addCookie(new Cookie("gongkai", client.cookie("gongkai")));
                open(client.path());
                Object total = browser.executeAsyncScript("""
                        const done = arguments[0];
                        const field = name => document.getElementById('c-requests-received-' + name);
                        const type = (name, value) => {
                          field(name).value = value;
                          field(name).dispatchEvent(new Event('input', {bubbles: true}));
                        };
                        const ask = window.fetch;
                        window.fetch = (...given) => ask(...given).then(answer => {
                          type('total', '777');
                          setTimeout(() => done(field('total').value), 200);
                          return answer;
                        });
                        type('naturalPerson', String(Number(field('naturalPerson').value) + 5));
                        """);
                assertThat(total).isEqualTo("777");
            } finally {
                browser.quit();
            }
        }
    }

    private void path(String language) throws Exception {
        open("/login");
        browser.manage().addCookie(new Cookie("lang", language));
        open("/login");
        look("login");
        login("jing", "wrong");
        look("login-failed");
        login("jing", "clerk-pass-1");
        look("drafts-none");
        open("/desk/password");
        look("password");

        open("/desk/new");
        look("new");
        browser.findElement(By.id("file"))
                .sendKeys(Corpus.page().toAbsolutePath().normalize().toString());
        press(By.cssSelector("form[enctype] button.primary"));
        look("draft");
        String draft = browser.getCurrentUrl().replaceAll("[?#].*", "").substring(base.length());
        assertThat(draft).matches("/desk/drafts/[0-9a-f-]{36}");
        assertThat(browser.findElements(By.cssSelector(".findings li"))).isNotEmpty();

        // A name is missing in the page: fill it in. A total follows while one of its parts is typed.
        type("agency-name", "平潭综合实验区示例局");
        WebElement total = browser.findElement(By.id("c-requests-received-total"));
        int before = Integer.parseInt(total.getDomProperty("value"));
        int received = Integer.parseInt(
                browser.findElement(By.id("c-requests-received-naturalPerson")).getDomProperty("value"));
        type("c-requests-received-naturalPerson", String.valueOf(received + 5));
        type(
                "c-requests-disclosed-naturalPerson",
                String.valueOf(Integer.parseInt(browser.findElement(By.id("c-requests-disclosed-naturalPerson"))
                                .getDomProperty("value"))
                        + 5));
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(b -> total.getDomProperty("value").equals(String.valueOf(before + 5)));
        press(By.cssSelector("button[value=SAVE]"));
        look("draft-saved");
        assertThat(value("c-requests-received-total")).isEqualTo(String.valueOf(before + 5));
        comments(draft);

        // A click on a finding goes to its place; by the keyboard too.
        WebElement first = browser.findElement(By.cssSelector(".findings li a"));
        String anchor = first.getDomAttribute("href");
        first.sendKeys(Keys.ENTER);
        assertThat(browser.getCurrentUrl()).endsWith(anchor);

        int findings = browser.findElements(By.cssSelector(".findings li")).size();
        WebElement waived = browser.findElement(By.cssSelector(".findings li:last-child"));
        waived.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
        waived.findElement(By.name("reason")).sendKeys("已与下属单位核对");
        waived.findElement(By.name("reason")).sendKeys(Keys.ENTER);
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(b -> !b.findElements(By.cssSelector(".waived li")).isEmpty());
        look("draft-waived");
        assertThat(browser.findElements(By.cssSelector(".findings li"))).hasSizeLessThan(findings);

        addPicture();
        addTable();
        wrongNumber(draft);

        for (String as : List.of("html", "docx", "pdf")) {
            open(draft + "/preview?as=" + as);
            if (as.equals("docx")) {
                wordIsShown();
            } else {
                // The browser's own viewer of PDF takes a moment, and tells nobody when it is done.
                Thread.sleep(as.equals("html") ? 0 : 2_000);
            }
            look("preview-" + as);
        }
        // Its own style sheet is allowed, or the title would stand at the left.
        open(draft + "/document.html?inline=true");
        assertThat(browser.findElement(By.tagName("h1")).getCssValue("text-align"))
                .isEqualTo("center");
        wordOfAColleague(draft);
        open(draft + "/history?from=1&to=2");
        look("history");
        assertThat(browser.findElements(By.cssSelector("section li"))).isNotEmpty();
        signOff(draft);
    }

    /** The document itself, by a library in a frame that has no rights: its tables, and what stands in them. */
    private void wordIsShown() {
        WebElement frame = browser.findElement(By.id("word-frame"));
        new WebDriverWait(browser, Duration.ofSeconds(60)).until(b -> frame.getDomAttribute("data-shown") != null);
        assertThat(frame.getDomAttribute("data-shown")).isEqualTo("4");
        browser.switchTo().frame(frame);
        assertThat(browser.findElement(By.id("word")).getText()).contains("平潭综合实验区示例局", "（一）", "总计");
        // Its styles are in force, or nothing would be bordered; and it may reach nothing.
        assertThat(browser.findElement(By.cssSelector("td")).getCssValue("border-top-style"))
                .isEqualTo("solid");
        assertThat(browser.executeScript("try { return document.cookie } catch (e) { return 'none' }"))
                .isEqualTo("none");
        browser.switchTo().defaultContent();
    }

    private void addTable() {
        type("table-caption", "附表 公开情况");
        browser.findElement(By.id("table-rows")).sendKeys("项目 | 2025年", Keys.ENTER, "主动公开 | 138");
        press(By.xpath("//button[ancestor::form[contains(@action,'/table')]]"));
        look("draft-table");
        WebElement rows = browser.findElement(By.cssSelector(".small-table textarea"));
        assertThat(rows.getDomProperty("value")).isEqualTo("项目 | 2025年\n主动公开 | 138");
    }

    private void addPicture() throws Exception {
        Path picture = Files.createTempFile("picture", ".png");
        Files.write(picture, browser.findElement(By.tagName("h1")).getScreenshotAs(OutputType.BYTES));
        browser.findElement(By.id("figure-file")).sendKeys(picture.toString());
        type("figure-alt", "本年度公开信息数量");
        type("figure-caption", "图1 公开情况");
        press(By.xpath("//button[ancestor::form[contains(@action,'/figure')]]"));
        look("draft-picture");
        WebElement image = browser.findElement(By.cssSelector(".figure img"));
        assertThat(image.getDomProperty("naturalWidth")).isNotEqualTo("0");
        assertThat(image.getDomAttribute("alt")).isEqualTo("本年度公开信息数量");
    }

    private void wrongNumber(String draft) {
        type("c-requests-received-naturalPerson", "many");
        press(By.cssSelector("button[value=SAVE]"));
        look("draft-wrong");
        assertThat(browser.findElements(By.cssSelector(".form .wrong"))).hasSize(1);
        assertThat(value("c-requests-received-naturalPerson")).isEqualTo("many");
        open(draft);
    }

    /** As many comments in Word as there are findings on the page. */
    private void comments(String draft) throws Exception {
        open(draft);
        int findings = browser.findElements(By.cssSelector(".findings li")).size();
        assertThat(findings).isPositive();
        WebClient client = new WebClient(base);
        client.setCookie("gongkai", browser.manage().getCookieNamed("gongkai").getValue());
        client.get(draft + "/annotated.docx");
        assertThat(client.status()).isEqualTo(200);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(client.bytes()))) {
            assertThat(word.getComments()).hasSize(findings);
        }
        client.get(draft + "/annotated.pdf");
        assertThat(client.bytes()).startsWith('%', 'P', 'D', 'F');
    }

    private void wordOfAColleague(String draft) throws Exception {
        WebClient client = new WebClient(base);
        client.setCookie("gongkai", browser.manage().getCookieNamed("gongkai").getValue());
        client.get(draft + "/document.docx");
        assertThat(client.status()).isEqualTo(200);
        Path edited = Files.createTempFile("edited", ".docx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(client.bytes()))) {
            // The texts stand in content controls, into which POI's own model does not look.
            String paragraphs =
                    "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' .//w:p";
            List<CTP> texts = Stream.of(word.getDocument().getBody().selectPath(paragraphs))
                    .map(CTP.class::cast)
                    .filter(p -> p.newCursor().getTextValue().length() > 60)
                    .toList();
            assertThat(texts).hasSizeGreaterThan(3);
            texts.get(1).addNewR().addNewT().setStringValue("同事补充一句。");
            texts.get(2).addNewR().addNewT().setStringValue("另一处补充。");
            word.write(out);
        }
        Files.write(edited, out.toByteArray());
        open(draft + "/word");
        look("word");
        browser.findElement(By.id("word-file")).sendKeys(edited.toString());
        press(By.id("word-upload"));
        look("word-changes");
        List<WebElement> changes = browser.findElements(By.name("accept"));
        assertThat(changes).hasSize(2);
        changes.get(1).sendKeys(Keys.SPACE);
        press(By.id("word-decide"));
        look("draft-word");
        assertThat(browser.getPageSource()).contains("同事补充一句。").doesNotContain("另一处补充。");
    }

    private void signOff(String draft) throws Exception {
        open(draft);
        if (!browser.findElements(By.cssSelector(".findings li.error")).isEmpty()) {
            press(By.cssSelector("button[value=CHECKED]"));
            look("not-checked");
            open(draft);
            for (int i = 0; i < 60; i++) {
                List<WebElement> errors = browser.findElements(By.cssSelector(".findings li.error"));
                if (errors.isEmpty()) {
                    break;
                }
                WebElement error = errors.get(0);
                error.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
                error.findElement(By.name("reason")).sendKeys("经核对无误", Keys.ENTER);
                new WebDriverWait(browser, Duration.ofSeconds(10)).until(b -> stale(error));
            }
        }
        press(By.cssSelector("button[value=CHECKED]"));
        look("checked");
        assertThat(browser.findElements(By.cssSelector("button[value=PUBLISHED]")))
                .isEmpty();
        press(By.cssSelector("form[action$='/logout'] button"));
        login("shen", "review-pass-1");
        open(draft);
        press(By.cssSelector("button[value=PUBLISHED]"));
        look("published");
        assertThat(browser.findElement(By.cssSelector(".state")).getDomAttribute("class"))
                .contains("published");
        assertThat(browser.findElements(By.cssSelector("button[value=SAVE]"))).isEmpty();
        consolidate();
        open("/desk");
        look("drafts");
        open("/desk/audit");
        look("audit");
        press(By.cssSelector("form[action$='/logout'] button"));
        login("guan", "admin-pass-1");
        open("/desk/people");
        look("people");
        type("person-name", "新人");
        type("person-password", "first-pass-1");
        press(By.id("person-add"));
        look("people-added");
        assertThat(browser.findElement(By.id("people")).getText()).contains("新人");
    }

    /** Reports of different kinds, as they come from below. */
    private static String sent() throws IOException {
        Map<String, String> kinds =
                Map.of("000-zibo-jiguan.json", "docx", "001-qidu.json", "pdf", "002-qufu.json", "html");
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            Path file = Files.createTempDirectory("sent").resolve("report." + kind.getValue());
            ReportFiles.write(ReportFiles.read(Corpus.sample(kind.getKey())), file);
            files.add(file.toString());
        }
        return String.join("\n", files);
    }

    private void consolidate() throws IOException {
        open("/desk/consolidate");
        look("consolidate");
        type("sum-agency", "曲阜市人民政府");
        type("sum-year", "2021");
        browser.findElement(By.id("sum-files")).sendKeys(sent());
        for (String sample : List.of("000-zibo-jiguan.json", "001-qidu.json", "002-qufu.json")) {
            String name = ReportFiles.read(Corpus.sample(sample)).agency().name();
            browser.findElement(By.id("sum-expected")).sendKeys(name + "\n");
        }
        browser.findElement(By.id("sum-expected")).sendKeys("曲阜市教育局");
        press(By.id("sum-go"));
        look("consolidated");
        assertThat(browser.findElements(By.cssSelector("#reported tbody tr"))).hasSize(4);
        assertThat(browser.findElements(By.cssSelector("#reported .wrong.lines")))
                .isEmpty();
        assertThat(browser.findElement(By.cssSelector("#reported .missing")).getText())
                .contains("曲阜市教育局");
        press(By.cssSelector("a.button.primary"));
        look("consolidated-draft");
    }

    private static boolean stale(WebElement element) {
        try {
            element.isDisplayed();
            return false;
        } catch (StaleElementReferenceException e) {
            return true;
        } catch (WebDriverException e) {
            // While the page goes, the driver says that its node belongs to no document.
            return String.valueOf(e.getMessage()).contains("does not belong to the document");
        }
    }

    private void open(String path) {
        browser.get(base + path);
    }

    private void login(String name, String password) {
        if (!browser.getCurrentUrl().contains("/login")) {
            open("/login");
        }
        type("username", name);
        type("login-password", password);
        browser.findElement(By.id("login-password")).sendKeys(Keys.ENTER);
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .until(b -> !b.getCurrentUrl().endsWith("/login?out")
                        && !b.getCurrentUrl().endsWith("/login"));
    }

    private String value(String id) {
        return browser.findElement(By.id(id)).getDomProperty("value");
    }

    private void type(String id, String text) {
        WebElement field = browser.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** By the keyboard: what only a mouse reaches would fail here. */
    private void press(By button) {
        WebElement page = browser.findElement(By.tagName("html"));
        browser.findElement(button).sendKeys(Keys.ENTER);
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(b -> stale(page));
    }

    private void look(String name) {
        seen.add(name);
        try {
            Path folder = Files.createDirectories(Path.of("target/screens"));
            Files.write(folder.resolve(run + "-" + name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
            Object wider = browser.executeScript(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) wider).intValue() > 0) {
                violations.add(name + ": " + wider + " px wider than the screen");
            }
            Object title = browser.executeScript("return document.documentElement.lang + ' ' + document.title");
            if (!String.valueOf(title).startsWith(run.contains("-en-") ? "en " : "zh-CN ")) {
                violations.add(name + ": in the wrong language: " + title);
            }
            if (BY_KEYBOARD.contains(name)) {
                Keyboard.objections(browser).forEach(objection -> violations.add(name + ": " + objection));
            }
            if (!Files.exists(AXE)) {
                System.err.println("NOT TESTED: the desk with axe: no " + AXE + " (npm ci --prefix .ci/axe)");
                return;
            }
            browser.executeScript(Files.readString(AXE));
            @SuppressWarnings("unchecked")
            List<String> found = (List<String>) browser.executeAsyncScript("const done = arguments[0];"
                    + "axe.run(document, {iframes: false}).then(r => done(r.violations.map("
                    + "v => v.id + ': ' + v.help + ': ' + v.nodes.length + ' ' + v.nodes[0].html.slice(0, 200))));");
            found.forEach(violation -> violations.add(name + ": " + violation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.gongkai.report.render.html;

/** How a page behaves on screens, whatever the theme: colours, contents, tables that scroll, tools. */
final class ScreenStyles {

    /**
     * Colours follow the {@code color-scheme} around: a page asks for both, a fragment does as the page around it.
     * Browsers that do not know of that show it light.
     */
    private static final String COLOURS = """
            .gongkai{--gongkai-ink:#111;--gongkai-paper:#fff;--gongkai-line:#333;--gongkai-link:#0a4b8c;--gongkai-focus:#c2185b}
            @supports (color:light-dark(#000,#fff)){.gongkai{--gongkai-ink:light-dark(#111,#e8e6e1);\
            --gongkai-paper:light-dark(#fff,#1c1d1f);--gongkai-line:light-dark(#333,#8e8e8e);\
            --gongkai-link:light-dark(#0a4b8c,#9ccaff);--gongkai-focus:light-dark(#c2185b,#ffb4d0)}}
            @media (prefers-contrast:more){.gongkai{--gongkai-ink:#000;--gongkai-line:#000;--gongkai-link:#00306a}}
            @media (prefers-contrast:more){@supports (color:light-dark(#000,#fff)){.gongkai{\
            --gongkai-ink:light-dark(#000,#fff);--gongkai-paper:light-dark(#fff,#000);--gongkai-line:light-dark(#000,#fff);\
            --gongkai-link:light-dark(#00306a,#cfe4ff)}}}
            @media (forced-colors:active){.gongkai{--gongkai-ink:CanvasText;--gongkai-paper:Canvas;--gongkai-line:CanvasText;\
            --gongkai-link:LinkText;--gongkai-focus:Highlight}}
            """;

    private static final String CONTENTS = """
            .gongkai :focus-visible{outline:3px solid var(--gongkai-focus);outline-offset:2px}
            .gongkai main:focus{outline:none}
            .gongkai section{scroll-margin-top:calc(1rem + var(--gongkai-top,0px))}
            .gongkai .skip{position:absolute;left:-99rem;top:0;z-index:9;padding:.5em 1em;color:var(--gongkai-link);\
            background:var(--gongkai-paper);font-size:1rem}
            .gongkai .skip:focus{left:0}
            .gongkai .contents{max-width:56rem;margin:0 auto;padding:1.5rem 3rem 0;background:var(--gongkai-paper);font-size:1rem;\
            line-height:1.5}
            .gongkai .contents p{text-indent:0;font-weight:bold}
            .gongkai .contents ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20em),1fr));gap:0 1em;\
            margin:.25em 0 0;padding:0;list-style:none}
            .gongkai .contents li{margin:0;padding:0}
            .gongkai .contents a{display:block;padding:.35em 0;color:var(--gongkai-link);text-decoration:none}
            .gongkai .contents a:hover{text-decoration:underline}
            @media (max-width:40rem){.gongkai .contents{padding:1rem 1rem 0}.gongkai article{padding:1.25rem 1rem}\
            .gongkai{font-size:1.0625rem}.gongkai .title{font-size:1.25em}.gongkai table.dense{min-width:40rem}\
            .gongkai col.label{width:11em}.gongkai p,.gongkai .run-in{text-align:left}}
            @media (max-width:22rem){.gongkai table:not(.dense) col.label{width:7em}}
            """;

    /**
     * A table that fits keeps its head at the top of the window. One that does not scrolls within its region, and keeps
     * its head and the innermost of its labels. A label that covers outer columns too is moved left by their width.
     */
    private static final String TABLES = """
            @media screen{.gongkai .table{overflow:auto}\
            .gongkai thead{position:sticky;top:0;z-index:2}\
            .gongkai thead th{background:var(--gongkai-paper)}\
            .gongkai thead tr:first-child th{box-shadow:0 -1px 0 var(--gongkai-line)}}
            @media screen and (min-height:30rem){.gongkai .table{max-height:85vh}}
            @media screen and (max-height:29.99rem){.gongkai thead{position:static}}
            %WIDE%{.gongkai .table{max-height:none;overflow:visible}\
            .gongkai thead{top:var(--gongkai-top,0px)}}
            %NARROW%{\
            .gongkai .dense:has(col.label) :is(th.leaf,th[scope=row][colspan],thead tr:first-child th:first-child){position:sticky;\
            left:0;z-index:1;background:var(--gongkai-paper);box-shadow:-1px 0 0 var(--gongkai-line)}\
            .gongkai .dense:has(col.group) th[scope=row][colspan="2"]{left:-3.4em;padding-left:3.7em}\
            .gongkai .dense:has(col.group) thead tr:first-child th:first-child[colspan="2"]{left:-3.4em;padding-left:3.7em}\
            .gongkai .dense:has(col.group+col.group) th[scope=row][colspan="2"]{left:-5.9em;padding-left:6.2em}\
            .gongkai .dense:has(col.group+col.group) :is(th[scope=row][colspan="3"],\
            thead tr:first-child th:first-child[colspan="3"]){left:-9.3em;padding-left:9.6em}}
            """;

    private static final String TOOLS = """
            .gongkai .tools{display:flex;flex-wrap:wrap;gap:.5em 1em;align-items:center;margin:.75em 0 0;font-size:.875rem;\
            line-height:1.5;text-indent:0}
            .gongkai .tools label{display:inline-flex;flex-wrap:wrap;gap:.25em .5em;align-items:center;max-width:100%}
            .gongkai .tools select,.gongkai .tools button{min-width:0;max-width:24em;min-height:2rem;padding:.25em .75em;\
            color:var(--gongkai-link);background:var(--gongkai-paper);border:1px solid var(--gongkai-link);border-radius:.25em;\
            font:inherit}
            @media screen{.gongkai .off{display:none}}
            .gongkai .tools [role=status]{color:var(--gongkai-ink)}
            """;

    /** The rules for a page, where the window says how wide the article is. */
    static final String IN_A_PAGE =
            all("@media screen and (min-width:56rem)", "@media screen and (max-width:55.99rem)");

    /** The rules for a fragment, which may stand in a narrow column of a wide window. */
    static final String IN_A_FRAGMENT =
            all("@container gongkai-article (min-width:50rem)", "@container gongkai-article (max-width:49.99rem)")
                    + "@media screen{.gongkai article{container:gongkai-article/inline-size}}\n";

    private static String all(String wide, String narrow) {
        return COLOURS + CONTENTS + TABLES.replace("%WIDE%", wide).replace("%NARROW%", narrow) + TOOLS;
    }

    private ScreenStyles() {}
}

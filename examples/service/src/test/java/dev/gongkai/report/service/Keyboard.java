package dev.gongkai.report.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** Goes through a page by the tabulator, as somebody without a mouse does. */
final class Keyboard {

    /** What can be used on a page and is to be seen; of some that exclude each other, the one that is chosen. */
    private static final String STOPS = """
            window.stops = [...document.querySelectorAll(
              'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
              .filter(e => e.checkVisibility() && !e.disabled && !(e.type === 'radio' && !e.checked));
            window.passed = new Set();
            window.last = null;
            document.activeElement.blur();
            scrollTo(0, 0);
            return window.stops.length;
            """;

    private static final String HERE = """
            const element = document.activeElement;
            if (!element || element === document.body) return {end: true};
            // A field for a date has several stops within, and a frame what is in it.
            const again = element !== window.last && window.passed.has(element);
            window.last = element;
            window.passed.add(element);
            const style = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            return {end: again, name: element.outerHTML.slice(0, 120),
              framed: element.tagName === 'IFRAME' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
              seen: box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight};
            """;

    private static final String LEFT =
            "return window.stops.filter(e => !window.passed.has(e)).map(e => e.outerHTML.slice(0, 120))";

    private Keyboard() {}

    /** What is not reached, not framed or not seen. */
    @SuppressWarnings("unchecked")
    static List<String> objections(ChromeDriver browser) {
        List<String> objections = new ArrayList<>();
        long stops = ((Number) browser.executeScript(STOPS)).longValue();
        for (int i = 0; i < stops + 40; i++) {
            new Actions(browser).sendKeys(Keys.TAB).perform();
            Map<String, Object> here = (Map<String, Object>) browser.executeScript(HERE);
            if (Boolean.TRUE.equals(here.get("end"))) {
                break;
            }
            if (!Boolean.TRUE.equals(here.get("framed"))) {
                objections.add("no frame where the keyboard is: " + here.get("name"));
            }
            if (!Boolean.TRUE.equals(here.get("seen"))) {
                objections.add("the keyboard is where nothing is seen: " + here.get("name"));
            }
        }
        for (String left : (List<String>) browser.executeScript(LEFT)) {
            objections.add("the keyboard does not come to " + left);
        }
        return objections;
    }
}

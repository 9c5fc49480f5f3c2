package io.debrief.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person at one browser; remembers whatever should not have happened. */
final class Surfer implements AutoCloseable {

    private static final Path SHOTS = Path.of("target/screenshots");

    private final String home;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Surfer(Browser browser, String home) {
        this.home = home;
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        this.page = context.newPage();
        page.onPageError(error -> complaints.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add("console: " + message.text());
            }
        });
        var host = URI.create(home).getAuthority();
        page.onRequest(request -> {
            if (!host.equals(URI.create(request.url()).getAuthority())) {
                complaints.add("request elsewhere: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    void logIn(String name, String password) {
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", password);
        page.click("button.go");
    }

    void go(String path) {
        page.navigate(home + path);
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** What stands on the page, in one text. */
    String text() {
        return page.locator("main").innerText();
    }

    /** Writes a section of the post-mortem and saves it. */
    void write(String section, String words) {
        var place = find("#s-" + section);
        open(place.locator("details").last());
        place.locator("textarea").fill(words);
        place.locator("button.go").click();
    }

    /** Opens what is folded. */
    static void open(Locator details) {
        if (details.getAttribute("open") == null) {
            details.locator("summary").first().click();
        }
    }

    /** Pictures by day, by night and on a phone. */
    void shoot(String name) {
        shot(name + "-day");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shot(name + "-night");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(390, 844);
        shot(name + "-phone");
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")) {
            complaints.add("wider than a phone: " + page.url());
        }
        if ((Integer) page.evaluate(OVERLAPS) > 0) {
            complaints.add("labels of the strip touch: " + page.url());
        }
        page.setViewportSize(1280, 900);
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** How many pairs of labels in the strip that is shown have boxes that touch, as the browser drew them. */
    private static final String OVERLAPS = """
            (() => {
              const boxes = [...document.querySelectorAll('.strip .when, .strip .word')]
                .map(text => text.getBoundingClientRect()).filter(box => box.width > 0);
              let touching = 0;
              boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
                if (a.left < b.right && b.left < a.right && a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2) touching++;
              }));
              return touching;
            })()
            """;
}

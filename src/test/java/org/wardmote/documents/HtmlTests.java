package org.wardmote.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlTests {

    @Test
    void theSamePaperIsTheSamePage() throws Exception {
        String page = Html.write(SamplePaper.document());
        Path look = Path.of("target", "papers", "sample.html");
        Files.createDirectories(look.getParent());
        Files.writeString(look, page);
        assertThat(Html.write(SamplePaper.document())).isEqualTo(page);
    }

    @Test
    void whatAPageOfTheApplicationShowsHasNothingThatItsSecurityPolicyForbids() {
        var body = Jsoup.parseBodyFragment(Html.body(SamplePaper.document()));
        assertThat(body.select("[style], style, script, h1, [onclick]")).isEmpty();
        assertThat(body.select(".paper > .paper-contents a").eachAttr("href"))
                .allSatisfy(target -> assertThat(body.select(target)).hasSize(1));
    }

    @Test
    void thePageAsksNothingOfAnyServer() {
        String page = Html.write(SamplePaper.document());
        var parsed = Jsoup.parse(page);
        assertThat(parsed.select("link, script, img, iframe, [src]")).isEmpty();
        assertThat(parsed.select("style").html()).doesNotContain("url(\"http").doesNotContain("@import");
    }
}

package org.wardmote.reports.compose;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wardmote.documents.DocumentRefused;
import org.wardmote.reports.cite.Citations;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wardmote paper render}: a paper in the formats in which it leaves. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Make a paper: a web page, a Word file, a PDF and its tables as CSV.")
final class RenderCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PAPER.md", description = "The paper.")
    @SuppressWarnings("NullAway.Init")
    private Path paper;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--lake", paramLabel = "DIR", description = "The lake (default: ${DEFAULT-VALUE}).")
    private Path lake = Path.of("data/lake");

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "FORMAT",
            description = "html, docx, pdf and csv, parted by commas (default: all).")
    private List<String> formats = new ArrayList<>(List.of("html", "docx", "pdf", "csv"));

    @Option(
            names = "--part",
            paramLabel = "PART",
            description =
                    "public, or exempt for the paper with what the law exempts in it (default: ${DEFAULT-VALUE}).")
    private String part = "public";

    @Option(
            names = "--freeze",
            description = "Keep what the paper tells in PAPER.cited.json, and compare with it from then on.")
    private boolean freeze;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<PaperFormat> wanted = new ArrayList<>();
        for (String format : formats) {
            PaperFormat found = PaperFormat.of(format);
            if (found == null) {
                err.println("--formats: there is no '" + format + "'. " + Nearest.offer(format, PaperFormat.words()));
                return CommandLine.ExitCode.USAGE;
            }
            wanted.add(found);
        }
        if (!part.equals("public") && !part.equals("exempt")) {
            err.println("--part: public or exempt, and not '" + part + "'.");
            return CommandLine.ExitCode.USAGE;
        }
        Part which = part.equals("public") ? Part.PUBLIC : Part.EXEMPT;
        return Shop.with(paper, lake, err, shop -> render(shop, wanted, which));
    }

    private int render(Shop shop, List<PaperFormat> wanted, Part which) {
        PrintWriter print = spec.commandLine().getOut();
        PaperText text = freeze ? shop.paper().frozen(null) : shop.paper();
        Composed composed = shop.composer().compose(text, which);
        composed.problems().forEach(print::println);
        boolean clean = composed.clean();
        try {
            Files.createDirectories(out);
            for (PaperFormat format : wanted) {
                Path file = out.resolve(name(which, clean, format));
                Files.write(file, format.write(clean ? composed.document() : composed.draft()));
                print.println("Wrote " + file);
            }
            if (freeze && clean) {
                freeze(shop.composer().compose(text, Part.EXEMPT).citations(), print);
            }
        } catch (DocumentRefused e) {
            print.println(e.getMessage());
            clean = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        print.flush();
        return clean ? CommandLine.ExitCode.OK : 1;
    }

    /** What is exempt is frozen too: the file stays beside the paper, and is not published. */
    private void freeze(Citations citations, PrintWriter print) throws IOException {
        Path cited = PaperText.beside(paper, ".cited.json");
        Files.write(cited, citations.frozen(Clock.systemUTC().instant()).toJson());
        print.println("Froze " + citations.all().size() + " citations in " + cited);
    }

    private String name(Part which, boolean clean, PaperFormat format) {
        String ending = (which == Part.EXEMPT ? ".exempt" : "") + (clean ? "" : ".draft") + format.ending();
        return String.valueOf(PaperText.beside(paper, ending).getFileName());
    }
}

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wardmote.documents.CsvBundle;
import org.wardmote.documents.Document;
import org.wardmote.documents.Docx;
import org.wardmote.documents.Html;
import org.wardmote.documents.Pdf;

/**
 * Times a document with every kind of block written in all four formats: first in this process, then warm (RUNS may be 0).
 *
 * <p>java -cp CLASSES:TEST-CLASSES bench/RenderAll.java DIR [RUNS]
 */
public final class RenderAll {

    public static void main(String[] args) throws Exception {
        Method sample = Class.forName("org.wardmote.documents.SamplePaper").getMethod("document");
        Document document = (Document) sample.invoke(null);
        Path folder = Files.createDirectories(Path.of(args[0]));
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        List<Double> warm = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            long start = System.nanoTime();
            Files.writeString(folder.resolve("paper.html"), Html.write(document));
            double html = since(start);
            Files.write(folder.resolve("paper.docx"), Docx.write(document));
            double docx = since(start);
            Files.write(folder.resolve("paper.pdf"), Pdf.write(document));
            double pdf = since(start);
            Files.write(folder.resolve("paper-tables.zip"), CsvBundle.write(document));
            double all = since(start);
            if (run == 0 || run == runs) {
                System.out.printf(
                        "%-5s html %.0f, docx %.0f, pdf %.0f, csv %.0f ms%n",
                        run == 0 ? "first" : "last", html, docx - html, pdf - docx, all - pdf);
            }
            if (run == 0) {
                System.out.printf("all four, first     %8.0f ms%n", all);
            } else {
                warm.add(all);
            }
        }
        if (warm.isEmpty()) {
            return;
        }
        Collections.sort(warm);
        System.out.printf("all four, median    %8.0f ms%n", warm.get(warm.size() / 2));
        System.out.printf("all four, worst     %8.0f ms%n", warm.get(warm.size() - 1));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}

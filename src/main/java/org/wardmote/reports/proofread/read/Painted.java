package org.wardmote.reports.proofread.read;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** Notices whether a page of a PDF is painted with more than its letters, its rules and its shaded cells: with a picture. */
final class Painted {

    /** In points: a shaded cell is hardly ever taller, and the bars of a chart differ in height. */
    private static final int TALL = 45;

    private static final int FEWEST_BARS = 3;

    private final Set<Long> heights = new HashSet<>();
    private boolean picture;

    /** Whether there is a picture on what was read so far. */
    boolean picture() {
        return picture || heights.size() >= FEWEST_BARS;
    }

    /** Images are told by the page's resources, drawings by their curves and bars as they go by. */
    void page(PDPage page) {
        PDResources resources = page.getResources();
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                picture |= resources.isImageXObject(name);
            }
        }
    }

    List<OperatorProcessor> processors(PDFStreamEngine engine) {
        return List.of(
                new Curve(engine, "c"),
                new Curve(engine, "v"),
                new Curve(engine, "y"),
                new Curve(engine, "sh"),
                new Curve(engine, "BI"),
                new Bar(engine));
    }

    private final class Curve extends OperatorProcessor {
        private final String name;

        Curve(PDFStreamEngine engine, String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            picture = true;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    private final class Bar extends OperatorProcessor {
        Bar(PDFStreamEngine engine) {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.size() == 4 && operands.get(3) instanceof COSNumber height) {
                long tall = Math.abs(Math.round(height.floatValue()));
                if (tall > TALL) {
                    heights.add(tall);
                }
            }
        }

        @Override
        public String getName() {
            return "re";
        }
    }
}

package org.wardmote.documents;

/** Pictures of a Word document: a native chart where Word can draw one, else an image; both with their text. */
final class DocxPictures {

    /** English metric units in a twentieth of a point. */
    private static final long EMU_PER_TWIP = 635;

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private final Markup out;
    private final DocxPackage parts;
    private int drawings;
    private int charts;
    private int images;

    DocxPictures(Markup out, DocxPackage parts) {
        this.out = out;
        this.parts = parts;
    }

    void write(Block.Picture picture) {
        Block.Series series = picture.series();
        out.open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", "Picture")
                .empty("w:keepNext")
                .close("w:pPr");
        out.open("w:r").open("w:drawing");
        if (series == null) {
            image(picture);
        } else {
            chart(picture, series);
        }
        out.close("w:drawing").close("w:r").close("w:p");
    }

    private void chart(Block.Picture picture, Block.Series series) {
        String name = "chart" + ++charts;
        String book = "embeddings/" + name + ".xlsx";
        String part = "word/charts/" + name + ".xml";
        parts.part("word/" + book, ChartBook.write(series));
        String data = parts.relate(part, DocxPackage.OFFICE + "package", "../" + book);
        parts.xml(
                part,
                "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                ChartXml.write(series, data));
        String id = parts.relate("word/document.xml", DocxPackage.OFFICE + "chart", "charts/" + name + ".xml");
        int bars = series.categories().size() * Math.max(1, series.lines().size());
        long height = series.kind() == Block.Series.Kind.BARS ? 1_100 + Math.min(bars, 40) * 300L : 4_700;
        open(picture, DocxTables.WIDTH, height);
        out.open("a:graphic", "xmlns:a", DRAWING + "main").open("a:graphicData", "uri", DRAWING + "chart");
        out.empty("c:chart", "xmlns:c", DRAWING + "chart", "r:id", id);
        out.close("a:graphicData").close("a:graphic").close("wp:inline");
    }

    private void image(Block.Picture picture) {
        Raster raster = Raster.of(picture.wide());
        String name = "media/image" + ++images + ".png";
        parts.part("word/" + name, raster.png());
        String id = parts.relate("word/document.xml", DocxPackage.OFFICE + "image", name);
        long height = Math.min(DocxTables.WIDTH * (long) raster.height() / raster.width(), 12_500);
        long width = height * raster.width() / raster.height();
        String wide = Long.toString(width * EMU_PER_TWIP);
        String high = Long.toString(height * EMU_PER_TWIP);
        open(picture, width, height);
        out.open("a:graphic", "xmlns:a", DRAWING + "main").open("a:graphicData", "uri", DRAWING + "picture");
        out.open("pic:pic", "xmlns:pic", DRAWING + "picture").open("pic:nvPicPr");
        out.empty("pic:cNvPr", "id", Integer.toString(drawings), "name", name, "descr", picture.altText());
        out.empty("pic:cNvPicPr").close("pic:nvPicPr");
        out.open("pic:blipFill")
                .empty("a:blip", "r:embed", id)
                .open("a:stretch")
                .empty("a:fillRect");
        out.close("a:stretch")
                .close("pic:blipFill")
                .open("pic:spPr")
                .open("a:xfrm")
                .empty("a:off", "x", "0", "y", "0");
        out.empty("a:ext", "cx", wide, "cy", high)
                .close("a:xfrm")
                .open("a:prstGeom", "prst", "rect")
                .empty("a:avLst");
        out.close("a:prstGeom").close("pic:spPr").close("pic:pic");
        out.close("a:graphicData").close("a:graphic").close("wp:inline");
    }

    private void open(Block.Picture picture, long width, long height) {
        drawings++;
        out.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        out.empty("wp:extent", "cx", Long.toString(width * EMU_PER_TWIP), "cy", Long.toString(height * EMU_PER_TWIP));
        String id = Integer.toString(drawings);
        out.empty(
                "wp:docPr", "id", id, "name", "Picture " + id, "descr", picture.altText(), "title", picture.caption());
        out.empty("wp:cNvGraphicFramePr");
    }
}

package org.wardmote.documents;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGImage;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.FontFormatException;
import java.io.IOException;
import org.apache.batik.gvt.font.GVTFontFamily;
import org.w3c.dom.Element;

/**
 * Words in drawings are set in our typeface, whatever the drawing asks for and whatever the machine has: else a paper
 * would come out otherwise on another machine.
 */
final class SvgTypeface extends OpenHtmlFontResolver {

    /** Reading the cuts takes a tenth of a second, so once. */
    private static final SvgTypeface OURS = new SvgTypeface();

    private SvgTypeface() {
        try {
            addFontStream(Typeface.REGULAR::open, Typeface.FAMILY, 400, FontStyle.NORMAL);
            addFontStream(Typeface.ITALIC::open, Typeface.FAMILY, 400, FontStyle.ITALIC);
            addFontStream(Typeface.SEMIBOLD::open, Typeface.FAMILY, 600, FontStyle.NORMAL);
            addFontStream(Typeface.SEMIBOLD::open, Typeface.FAMILY, 700, FontStyle.NORMAL);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The typeface in the jar cannot be read", e);
        }
    }

    static SvgTypeface ours() {
        return OURS;
    }

    @Override
    public GVTFontFamily resolve(String family) {
        return super.resolve(Typeface.FAMILY);
    }

    @Override
    public GVTFontFamily getDefault() {
        return super.resolve(Typeface.FAMILY);
    }

    @Override
    public GVTFontFamily getFamilyThatCanDisplay(char letter) {
        return super.resolve(Typeface.FAMILY);
    }

    /** Draws the SVG of a PDF with it; openhtmltopdf's own forgets the fonts that it was given. */
    static final class Drawer extends BatikSVGDrawer {

        @Override
        public SVGDrawer.SVGImage buildSVGImage(
                Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
            SVGDrawer.SVGImage image = super.buildSVGImage(svg, box, context, width, height, dotsPerPixel);
            if (image instanceof BatikSVGImage batik) {
                batik.setFontResolver(OURS);
            }
            return image;
        }
    }
}

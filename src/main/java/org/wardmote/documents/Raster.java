package org.wardmote.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;

/** A drawing as an image of dots, for programs that cannot show SVG. Its dots may differ with the Java that made them. */
record Raster(byte[] png, int width, int height) {

    /** Across a page of A4 this is about 220 dots to the inch. */
    private static final float DOTS_ACROSS = 1_520;

    static Raster of(String svg) {
        Picture picture = new Picture();
        picture.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, DOTS_ACROSS);
        picture.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, Boolean.FALSE);
        try {
            picture.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput());
            BufferedImage image = picture.image;
            if (image == null) {
                throw new IllegalArgumentException("A drawing came out empty.");
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return new Raster(png.toByteArray(), image.getWidth(), image.getHeight());
        } catch (TranscoderException e) {
            throw new IllegalArgumentException("A drawing is not SVG that can be drawn.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Picture extends ImageTranscoder {

        private @Nullable BufferedImage image;

        @Override
        public BufferedImage createImage(int width, int height) {
            BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var paper = blank.createGraphics();
            paper.setColor(java.awt.Color.WHITE);
            paper.fillRect(0, 0, width, height);
            paper.dispose();
            return blank;
        }

        @Override
        public void writeImage(BufferedImage drawn, @Nullable TranscoderOutput nowhere) {
            image = drawn;
        }

        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return SvgTypeface.ours();
                }
            };
        }
    }
}

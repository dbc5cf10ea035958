package org.wardmote.access.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture is read back by a reader of QR codes. */
class QrPictureTests {

    private static final int PIXELS = 6;

    @Test
    void aReaderReadsFromThePictureWhatWasPutIntoIt() throws Exception {
        String link = AppCode.link(AppCode.secret(), "alan.firth@gravesham.example");
        QrPicture.Picture picture = QrPicture.of(link);
        BufferedImage drawn = draw(picture);
        int side = drawn.getWidth();
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(side, side, drawn.getRGB(0, 0, side, side, null, 0, side))));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(link);
    }

    private static BufferedImage draw(QrPicture.Picture picture) {
        int side = picture.size() * PIXELS;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\1z").matcher(picture.path());
        int read = 0;
        while (run.find()) {
            assertThat(run.start()).isEqualTo(read);
            read = run.end();
            pen.fillRect(
                    Integer.parseInt(run.group(1)) * PIXELS,
                    Integer.parseInt(run.group(2)) * PIXELS,
                    Integer.parseInt(run.group(3)) * PIXELS,
                    PIXELS);
        }
        assertThat(read).isEqualTo(picture.path().length());
        return image;
    }
}

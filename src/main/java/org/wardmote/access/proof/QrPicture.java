package org.wardmote.access.proof;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as one SVG path, which the content policy lets stand in a page. */
final class QrPicture {

    private QrPicture() {}

    /**
     * One QR code.
     *
     * @param size how many modules it is wide and high, its quiet border among them
     * @param path its dark modules, for the {@code d} of a path
     */
    record Picture(int size, String path) {}

    static Picture of(String text) {
        BitMatrix modules = matrix(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int begun = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > begun) {
                    path.append('M')
                            .append(begun)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - begun)
                            .append("v1H")
                            .append(begun)
                            .append('z');
                }
                x++;
            }
        }
        return new Picture(modules.getWidth(), path.toString());
    }

    private static BitMatrix matrix(String text) {
        try {
            // No size: one module is one unit.
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        } catch (WriterException e) {
            throw new IllegalStateException("An address of 254 letters fits into a QR code", e);
        }
    }
}

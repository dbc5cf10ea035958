package org.wardmote.statistics.dataset.intake;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.wardmote.lake.Problem;
import org.wardmote.statistics.Upload;

/** Lays the plain files of uploads into a work folder, by what their bytes are and within the limits. */
public final class Unpacking {

    private static final int SNIFFED = 8192;
    private static final int BUFFER = 1 << 16;

    private final Path work;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long inflated;
    private int homes;
    private final Set<String> used = new HashSet<>();

    public Unpacking(Path work) {
        this.work = work;
    }

    public List<Arrival> arrivals() {
        return arrivals;
    }

    public List<Problem> problems() {
        return problems;
    }

    public void unpack(Upload upload) {
        try {
            byte[] head = head(upload.file());
            if (head.length == 0) {
                refuse("empty-file", upload.name(), "The file is empty.", "Send the file again; nothing came of it.");
            } else if (isGzip(head)) {
                gunzip(upload);
            } else if (isZip(head)) {
                openZip(upload);
            } else {
                plain(upload, head);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plain(Upload upload, byte[] head) throws IOException {
        if (!looksLikeText(head)) {
            refuseUnknown(upload.name());
            return;
        }
        Path home = home(upload.name());
        try {
            Files.createSymbolicLink(home, upload.file().toAbsolutePath());
        } catch (IOException | UnsupportedOperationException e) {
            // Windows lets only administrators link; there the file is copied.
            Files.copy(upload.file(), home);
        }
        arrivals.add(new Arrival(upload.name(), home, Arrival.Kind.TEXT, upload, false));
    }

    private void gunzip(Upload upload) throws IOException {
        Path home = home(new Arrival(upload.name(), upload.file(), Arrival.Kind.TEXT, upload, true).plainName());
        try (InputStream in = new GZIPInputStream(Files.newInputStream(upload.file()), BUFFER)) {
            if (inflate(in, home, upload.name(), Files.size(upload.file()))) {
                addText(upload.name(), home, upload);
            }
        } catch (EOFException | ZipException e) {
            refuse(
                    "broken-archive",
                    upload.name(),
                    "The compressed file breaks off or is damaged.",
                    "Fetch or compress the file again, then load it.");
        }
    }

    private void openZip(Upload upload) throws IOException {
        try (ZipFile zip = new ZipFile(upload.file().toFile(), StandardCharsets.UTF_8)) {
            if (zip.getEntry("xl/workbook.xml") != null || zip.getEntry("[Content_Types].xml") != null) {
                spreadsheet(upload, Arrival.Kind.XLSX);
            } else if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
                spreadsheet(upload, Arrival.Kind.ODS);
            } else {
                entries(upload, zip);
            }
        } catch (ZipException e) {
            refuse(
                    "broken-archive",
                    upload.name(),
                    "The archive breaks off or is damaged.",
                    "Fetch or make the archive again, then load it.");
        }
    }

    private void spreadsheet(Upload upload, Arrival.Kind kind) {
        arrivals.add(new Arrival(upload.name(), upload.file(), kind, upload, false));
    }

    private void entries(Upload upload, ZipFile zip) throws IOException {
        if (zip.size() > Limits.ARCHIVE_ENTRIES) {
            refuse(
                    "too-many-entries",
                    upload.name(),
                    "The archive has " + zip.size() + " entries, more than " + Limits.ARCHIVE_ENTRIES + ".",
                    "Load it in several archives.");
            return;
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (entry.isDirectory() || isLitter(entry.getName())) {
                continue;
            }
            if (!entry(upload, zip, entry)) {
                return;
            }
        }
    }

    private boolean entry(Upload upload, ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        if (leavesItsFolder(name)) {
            refuse(
                    "archive-path",
                    upload.name(),
                    "The archive has an entry that points outside it: " + shortened(name) + ".",
                    "Do not trust this archive; fetch it again from its publisher.");
            return false;
        }
        Path home = home(name);
        try (InputStream in = zip.getInputStream(entry)) {
            if (!inflate(in, home, name, Math.max(1, entry.getCompressedSize()))) {
                return false;
            }
        } catch (EOFException | ZipException e) {
            refuse(
                    "broken-archive",
                    name,
                    "This entry of " + upload.name() + " breaks off or is damaged.",
                    "Fetch or make the archive again, then load it.");
            return false;
        }
        addText(name, home, upload);
        return true;
    }

    private void addText(String name, Path home, Upload upload) throws IOException {
        byte[] head = head(home);
        if (head.length == 0) {
            refuse("empty-file", name, "The file is empty.", "Send the file again, or leave it out.");
        } else if (isGzip(head) || isZip(head)) {
            refuse(
                    "nested-archive",
                    name,
                    "There is an archive within the archive.",
                    "Unpack the outer archive and load what is in it.");
        } else if (!looksLikeText(head)) {
            refuseUnknown(name);
        } else {
            arrivals.add(new Arrival(name, home, Arrival.Kind.TEXT, upload, true));
        }
    }

    private boolean inflate(InputStream in, Path home, String name, long compressed) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long written = 0;
        LineWatch lines = new LineWatch();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(home), BUFFER)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                inflated += n;
                if (written > Limits.INFLATION_JUDGED_FROM && written / Limits.INFLATION > compressed) {
                    refuse(
                            "inflation",
                            name,
                            "The file inflates more than " + Limits.INFLATION + " times, which no honest file does.",
                            "Do not trust this file; fetch it again from its publisher.");
                    return false;
                }
                if (inflated > Limits.INFLATED_BYTES) {
                    refuse(
                            "inflation",
                            name,
                            "The load inflates to more than " + (Limits.INFLATED_BYTES >> 30) + " GB.",
                            "Load fewer files at once.");
                    return false;
                }
                lines.pass(buffer, n);
                if (lines.tooLong()) {
                    out.flush();
                    problems.addAll(Refuse.lineTooLong(shortened(name), lines.line(home))
                            .problems());
                    return false;
                }
                out.write(buffer, 0, n);
            }
        }
        return true;
    }

    /** A place of its own in the work folder, under a name that is safe everywhere and still says what it is. */
    private Path home(String name) throws IOException {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[^A-Za-z0-9._-]", "_");
        safe = safe.substring(Math.max(0, safe.length() - 100));
        String given = safe;
        for (int n = 2; !used.add(safe); n++) {
            int dot = given.lastIndexOf('.');
            safe = dot < 0 ? given + "~" + n : given.substring(0, dot) + "~" + n + given.substring(dot);
        }
        Path folder = Files.createDirectory(work.resolve(String.format(Locale.ROOT, "%05d", homes++)));
        return folder.resolve(safe.isEmpty() || safe.startsWith(".") ? "file" + safe : safe);
    }

    private void refuseUnknown(String name) {
        refuse(
                "unreadable",
                name,
                "The file is neither text nor a spreadsheet.",
                "Load a CSV, XLSX or ODS file, or a .gz or .zip of CSV files.");
    }

    private void refuse(String check, String file, String message, String mend) {
        problems.add(Problem.error(check, shortened(file), 0, "", message, mend));
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= 120 ? plain : plain.substring(0, 117) + "...";
    }

    private static boolean leavesItsFolder(String name) {
        return name.startsWith("/")
                || name.startsWith("\\")
                || name.contains(":")
                || List.of(name.split("[/\\\\]")).contains("..");
    }

    /** What operating systems leave in archives beside what was put there. */
    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SNIFFED);
        }
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    private static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 8 && head[3] < 9;
    }

    /** Text has no control characters but those that move to another line or column. */
    private static boolean looksLikeText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        return !(head.length > 3 && head[0] == '%' && head[1] == 'P' && head[2] == 'D' && head[3] == 'F');
    }
}

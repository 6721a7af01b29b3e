package org.nianbao.document.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damage to a file's bytes, after which nothing is known of its figures. */
enum ByteDamage {
    CUT {
        @Override
        byte[] apply(byte[] file, byte[] other, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length + 1));
        }
    },
    FLIPPED {
        @Override
        byte[] apply(byte[] file, byte[] other, Random random) {
            byte[] flipped = file.clone();
            for (int i = 1 + random.nextInt(50); i > 0 && flipped.length > 0; i--) {
                flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
            }
            return flipped;
        }
    },
    LOST {
        @Override
        byte[] apply(byte[] file, byte[] other, Random random) {
            int from = random.nextInt(file.length + 1);
            int to = Math.min(file.length, from + random.nextInt(200));
            return join(file, 0, from, file, to, file.length);
        }
    },
    TWICE {
        @Override
        byte[] apply(byte[] file, byte[] other, Random random) {
            int from = random.nextInt(file.length + 1);
            int to = from + random.nextInt(file.length - from + 1);
            return join(file, 0, to, file, from, file.length);
        }
    },
    SPLICED {
        @Override
        byte[] apply(byte[] file, byte[] other, Random random) {
            return join(
                    file, 0, random.nextInt(file.length + 1), other, random.nextInt(other.length + 1), other.length);
        }
    },
    REPEATED {
        @Override
        byte[] apply(byte[] file, byte[] other, Random random) {
            int from = random.nextInt(file.length);
            byte[] piece = Arrays.copyOfRange(file, from, Math.min(file.length, from + 1 + random.nextInt(60)));
            ByteArrayOutputStream repeated = new ByteArrayOutputStream();
            repeated.write(file, 0, from);
            for (int i = random.nextInt(20_000); i > 0; i--) {
                repeated.writeBytes(piece);
            }
            repeated.write(file, from, file.length - from);
            return repeated.toByteArray();
        }
    },
    OTHER_CHARSET {
        @Override
        byte[] apply(byte[] file, byte[] other, Random random) {
            String text = new String(file, Charset.forName(one(random)));
            return text.getBytes(Charset.forName(one(random)));
        }
    };

    private static final List<String> CHARSETS =
            List.of("UTF-8", "GB18030", "UTF-16", "UTF-16LE", "Big5", "ISO-8859-1");

    abstract byte[] apply(byte[] file, byte[] other, Random random);

    private static String one(Random random) {
        return CHARSETS.get(random.nextInt(CHARSETS.size()));
    }

    private static byte[] join(byte[] one, int from, int to, byte[] two, int begin, int end) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(one, from, to - from);
        joined.write(two, begin, end - begin);
        return joined.toByteArray();
    }
}

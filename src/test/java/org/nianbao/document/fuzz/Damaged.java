package org.nianbao.document.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/**
 * A damaged file.
 *
 * @param original what it was made of
 * @param damage what was done to it
 * @param isJudged whether its figures are still those of the original, or gone
 */
record Damaged(Specimen original, String damage, byte[] content, boolean isJudged) {

    /** The input of this number: the same files give the same one. */
    static Damaged of(List<Specimen> specimens, long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        random.nextInt();
        Specimen specimen = specimens.get(random.nextInt(specimens.size()));
        byte[] other = specimens.get(random.nextInt(specimens.size())).content();
        boolean roughly = random.nextInt(4) == 0;
        if (specimen.isText() && !roughly) {
            return text(specimen, random);
        }
        if (specimen.isPackage() && random.nextInt(3) > 0) {
            return roughly
                    ? new Damaged(specimen, "part", PackageDamage.damage(specimen.content(), other, random), false)
                    : new Damaged(specimen, "loss", PackageDamage.lose(specimen.content(), random), true);
        }
        ByteDamage damage = ByteDamage.values()[random.nextInt(ByteDamage.values().length)];
        return new Damaged(specimen, "bytes " + damage, damage.apply(specimen.content(), other, random), false);
    }

    private static Damaged text(Specimen specimen, Random random) {
        if (specimen.isPage()) {
            PageDamage damage = PageDamage.values()[random.nextInt(PageDamage.values().length)];
            return new Damaged(
                    specimen,
                    damage.name(),
                    damage.apply(specimen.text(), random).getBytes(UTF_8),
                    true);
        }
        TextDamage damage = TextDamage.values()[random.nextInt(TextDamage.values().length)];
        boolean judged = damage != TextDamage.PAGE_NUMBERS || specimen.isFilled();
        return new Damaged(
                specimen, damage.name(), damage.apply(specimen.text(), random).getBytes(UTF_8), judged);
    }
}

package org.nianbao.platform.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.problem.ErrorCode;

class OrganizationCodeTest {

    private static final long SEED = 32100;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11370900004341590P",
                "11341702486344515H",
                "113208007833785008",
                "11370812004339255B",
                "Z00000000000000000",
                "Z12345678901234567"
            })
    void codesOfRealOrganizationsAndProvisionalOnesAreValid(String code) {
        assertThat(OrganizationCode.mistake(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91310115MA1G4L1WXK", "11370900004341590Q", "113709000043415900"})
    void aCodeWhoseLastCharacterDoesNotFollowHasAWrongCheckDigit(String code) {
        assertThat(OrganizationCode.mistake(code)).contains(ErrorCode.WRONG_CHECK_DIGIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "11370900004341590p",
                "11370900004341590P ",
                "11370900004341590PP",
                "1137090000434159OP",
                "11A70900004341590P",
                "11370900004341590Ｐ",
                "１１370900004341590P",
                "z12345678901234567",
                "Z1234567890123456",
                "Z1234567890123456A",
                "11370900004341590P\n"
            })
    void whatHasAnotherFormIsNoCode(String code) {
        assertThat(OrganizationCode.mistake(code)).contains(ErrorCode.NOT_A_CODE);
    }

    @Test
    void everyCodeMadeByTheStandardIsValidAndNoneWithOneOtherCharacterIs() {
        codes(2_000).forEach(code -> {
            assertThat(OrganizationCode.isValid(code)).as(code).isTrue();
            assertThat(withOneOtherCharacter(code)).as(code).noneMatch(OrganizationCode::isValid);
        });
    }

    @Test
    void aCodeWithTwoNeighboursExchangedIsRefused() {
        codes(2_000)
                .forEach(code -> assertThat(withNeighboursExchanged(code))
                        .as(code)
                        .allMatch(other -> other.equals(code) || !OrganizationCode.isValid(other)));
    }

    private static List<String> codes(int count) {
        Random random = new Random(SEED);
        return Stream.generate(() -> CreditCodes.random(random)).limit(count).toList();
    }

    private static List<String> withOneOtherCharacter(String code) {
        return places(code)
                .flatMap(i -> CreditCodes.ALPHABET
                        .chars()
                        .filter(other -> other != code.charAt(i))
                        .mapToObj(other -> code.substring(0, i) + (char) other + code.substring(i + 1)))
                .toList();
    }

    private static List<String> withNeighboursExchanged(String code) {
        return places(code)
                .skip(1)
                .map(i -> code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1))
                .toList();
    }

    private static Stream<Integer> places(String code) {
        return Stream.iterate(0, i -> i + 1).limit(code.length());
    }
}

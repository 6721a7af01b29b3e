package org.nianbao.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 40;

    private record Period(String value, LocalDate from, LocalDate to) {}

    @Test
    void aChangeEndsTheFormerValueOnTheDayBefore() {
        History<String> history = History.of(FIRST, "a").change(day(10), "b");
        assertThat(history.periods(null, Period::new))
                .containsExactly(new Period("a", FIRST, day(9)), new Period("b", day(10), null));
    }

    @Test
    void aChangeOnTheDayOfTheLastOneCorrectsItInPlace() {
        History<String> history = History.of(FIRST, "a").change(day(10), "b").change(day(10), "c");
        assertThat(history.periods(null, Period::new))
                .containsExactly(new Period("a", FIRST, day(9)), new Period("c", day(10), null));
    }

    @Test
    void anEarlierChangeReplacesWhatWasRecordedFromThatDayOn() {
        History<String> history =
                History.of(FIRST, "a").change(day(10), "b").change(day(20), "c").change(day(5), "d");
        assertThat(history.periods(day(30), Period::new))
                .containsExactly(new Period("a", FIRST, day(4)), new Period("d", day(5), day(30)));
    }

    @Test
    void aChangeToTheSameValueLeavesOnePeriod() {
        History<String> history = History.of(FIRST, "a").change(day(10), "b").change(day(10), "a");
        assertThat(history.periods(null, Period::new)).containsExactly(new Period("a", FIRST, null));
    }

    @Test
    void theBeginningMovesOnlyBeforeTheSecondValue() {
        History<String> history = History.of(FIRST, "a").change(day(10), "b");
        assertThat(history.canStartOn(day(9))).isTrue();
        assertThat(history.canStartOn(day(10))).isFalse();
        assertThat(history.startingOn(day(-3)).periods(null, Period::new))
                .containsExactly(new Period("a", day(-3), day(9)), new Period("b", day(10), null));
    }

    @RepeatedTest(200)
    void afterAnyChangesEveryDayHasTheValueThatADayByDayRecordGives(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String[] record = new String[DAYS];
        History<String> history = History.of(FIRST, null);
        for (int i = 0; i < 12; i++) {
            int from = random.nextInt(DAYS);
            String value = random.nextInt(4) == 0 ? null : "v" + random.nextInt(3);
            IntStream.range(from, DAYS).forEach(day -> record[day] = value);
            history = history.change(day(from), value);
            assertThat(byDay(history)).containsExactly(record);
            assertThat(byPeriods(history)).containsExactly(record);
            assertThat(neighboursDiffer(history)).isTrue();
        }
    }

    private static String[] byDay(History<String> history) {
        return IntStream.range(0, DAYS).mapToObj(i -> history.on(day(i))).toArray(String[]::new);
    }

    /** Fails where periods overlap or leave a gap, since then their days do not follow each other. */
    private static String[] byPeriods(History<String> history) {
        return history.periods(day(DAYS - 1), Period::new).stream()
                .flatMap(period -> period.from()
                        .datesUntil(period.to().plusDays(1))
                        .map(each -> Optional.ofNullable(period.value())))
                .map(value -> value.orElse(null))
                .toArray(String[]::new);
    }

    private static boolean neighboursDiffer(History<String> history) {
        List<Period> periods = history.periods(null, Period::new);
        return IntStream.range(1, periods.size())
                .noneMatch(i -> Objects.equals(
                        periods.get(i).value(), periods.get(i - 1).value()));
    }

    private static LocalDate day(int offset) {
        return FIRST.plusDays(offset);
    }
}

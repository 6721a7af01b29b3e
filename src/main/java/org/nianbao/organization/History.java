package org.nianbao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What held when, for something that always has exactly one value. A value holds from its day until the day before the
 * next one, so periods cannot overlap; neighbours always differ. The first value also counts for days before it: an
 * organization has a name and a place in the tree before it starts to work.
 */
final class History<T> {

    private final NavigableMap<LocalDate, T> beginnings;

    private History(NavigableMap<LocalDate, T> beginnings) {
        this.beginnings = Collections.unmodifiableNavigableMap(beginnings);
    }

    static <T> History<T> of(LocalDate from, T value) {
        NavigableMap<LocalDate, T> beginnings = new TreeMap<>();
        beginnings.put(from, value);
        return new History<>(beginnings);
    }

    /** A history as it was stored; it has at least one value. */
    static <T> History<T> of(Map<LocalDate, T> beginnings) {
        return new History<>(new TreeMap<>(beginnings));
    }

    /** This history with {@code value} from {@code day} on, in place of whatever was recorded from that day on. */
    History<T> change(LocalDate day, T value) {
        NavigableMap<LocalDate, T> changed = new TreeMap<>(beginnings.headMap(day, false));
        if (changed.isEmpty() || !Objects.equals(changed.lastEntry().getValue(), value)) {
            changed.put(day, value);
        }
        return new History<>(changed);
    }

    /** Whether the first value can begin on {@code day}: it has to come before the second one. */
    boolean canStartOn(LocalDate day) {
        LocalDate second = beginnings.higherKey(beginnings.firstKey());
        return second == null || day.isBefore(second);
    }

    /** This history with its first value beginning on {@code day}, where it {@linkplain #canStartOn can}. */
    History<T> startingOn(LocalDate day) {
        NavigableMap<LocalDate, T> moved = new TreeMap<>(beginnings);
        T first = moved.pollFirstEntry().getValue();
        moved.put(day, first);
        return new History<>(moved);
    }

    /** The value on a day. */
    T on(LocalDate day) {
        Map.Entry<LocalDate, T> entry = beginnings.floorEntry(day);
        return entry == null ? beginnings.firstEntry().getValue() : entry.getValue();
    }

    /** The value recorded last; it may be one that was announced for a day to come. */
    T latest() {
        return beginnings.lastEntry().getValue();
    }

    /** The day on which the first value begins to hold. */
    LocalDate firstDay() {
        return beginnings.firstKey();
    }

    /** The day on which the value recorded last begins to hold. */
    LocalDate latestDay() {
        return beginnings.lastKey();
    }

    /** The day on which the last value took the place of another; empty where there has been only one. */
    Optional<LocalDate> lastChange() {
        return Optional.of(beginnings.lastKey()).filter(day -> beginnings.size() > 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History<?> history && beginnings.equals(history.beginnings);
    }

    @Override
    public int hashCode() {
        return beginnings.hashCode();
    }

    Map<LocalDate, T> beginnings() {
        return beginnings;
    }

    /** Builds the public form of a period; {@code to} is its last day. */
    interface PeriodFactory<T, P> {

        P period(T value, LocalDate from, LocalDate to);
    }

    /**
     * The periods, oldest first.
     *
     * @param end the last day of the last one, or {@code null} where it has none
     */
    <P> List<P> periods(LocalDate end, PeriodFactory<T, P> factory) {
        List<P> periods = new ArrayList<>();
        beginnings.forEach((from, value) -> {
            LocalDate next = beginnings.higherKey(from);
            periods.add(factory.period(value, from, next == null ? end : next.minusDays(1)));
        });
        return periods;
    }
}

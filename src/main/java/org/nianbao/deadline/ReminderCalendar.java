package org.nianbao.deadline;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.util.ICalDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.nianbao.language.Bilingual;
import org.nianbao.language.Language;
import org.nianbao.platform.time.Calendar;

/**
 * Reminders as iCalendar (RFC 5545): one event that lasts all day for each day on which reports of a year are due, however
 * many they are. A reviewer's calendar bears a line for a day, not one for each of a thousand organizations.
 */
@ApplicationScoped
class ReminderCalendar {

    private static final Bilingual NAME = new Bilingual("政府信息公开年报截止日", "Deadlines of disclosure reports");
    private static final Bilingual DUE =
            new Bilingual("%s 年度年报截止：%s 个机构尚未发布", "Reports on %s due: %s not published yet");
    private static final Bilingual OVERDUE =
            new Bilingual("%s 年度年报逾期：%s 个机构尚未发布", "Reports on %s overdue: %s not published yet");
    private static final Bilingual MORE = new Bilingual("另有 %s 个", "and %s more");

    private final Calendar calendar;

    ReminderCalendar(Calendar calendar) {
        this.calendar = calendar;
    }

    String write(List<DueDay> days, ReminderScope scope, Language language) {
        ICalendar written = new ICalendar();
        written.setProductId("-//nianbao//reminders//" + language.tag().toUpperCase(Locale.ROOT));
        written.setName(NAME.in(language));
        days.forEach(day -> written.addEvent(event(day, scope, language)));
        return Biweekly.write(written).go();
    }

    private VEvent event(DueDay due, ReminderScope scope, Language language) {
        VEvent event = new VEvent();
        // The same whenever the calendar is fetched, so that the event is moved and renamed rather than doubled.
        event.setUid("%s-%s-%s@nianbao".formatted(due.year(), due.day(), scope.digest()));
        event.setDateTimeStamp(Date.from(calendar.now()));
        event.setDateStart(allDay(due.day()));
        Bilingual summary = due.day().isBefore(scope.today()) ? OVERDUE : DUE;
        event.setSummary(summary.with(String.valueOf(due.year()), due.missing()).in(language));
        event.setDescription(description(due, language));
        // It is a reminder: it makes nobody busy.
        event.setTransparency(true);
        return event;
    }

    private static DateStart allDay(LocalDate day) {
        // The library writes days in the zone of the machine.
        Date start = Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
        return new DateStart(new ICalDate(start, false));
    }

    private static String description(DueDay due, Language language) {
        String names = String.join("\n", due.names());
        long more = due.missing() - due.names().size();
        return more == 0 ? names : names + "\n" + MORE.with(more).in(language);
    }
}

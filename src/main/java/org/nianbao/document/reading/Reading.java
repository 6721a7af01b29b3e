package org.nianbao.document.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nianbao.document.source.SourceKind;
import org.nianbao.figures.ReportDocument;

/**
 * What was read in a published file.
 *
 * @param code the organization's code, where the file names it
 * @param names what the file calls the organization, the likeliest first
 * @param year the year reported on, where the file tells it
 * @param document the report; without an organization, and of year 0 where the file tells none
 * @param cells where every cell was read and how surely, in the form's order; cells that the file does not have are not
 *     here
 * @param unread what stands there and could not be read
 * @param deviations in what the file departs from the official layout
 * @param endsAt where a file that breaks off does so
 */
public record Reading(
        SourceKind kind,
        Optional<String> code,
        List<String> names,
        OptionalInt year,
        ReportDocument document,
        List<CellReading> cells,
        List<Unread> unread,
        List<Deviation> deviations,
        Optional<String> endsAt) {}

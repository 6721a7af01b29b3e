package org.nianbao.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nianbao.language.Language;

/** A report's findings as its readers see them, with what was said to them. The review knows; the desk asks it here. */
public interface FindingsView {

    ObjectNode of(StoredReport report, Language language);
}

package org.nianbao.report;

import org.nianbao.figures.SectionContent;
import org.nianbao.form.Form;
import org.nianbao.form.Section;

/**
 * A section as it stands on the desk.
 *
 * @param tag its opaque entity tag
 */
record StoredSection(Form form, Section section, SectionContent content, String tag) {}

package org.nianbao.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All forms that the service knows, and the year that each is for. */
public final class FormCatalogue {

    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final List<Crosswalk> crosswalks;

    private FormCatalogue(List<FormFile> files) {
        List<Form> read = files.stream()
                .map(FormFile::toForm)
                .sorted(Comparator.comparing(form -> form.years().from()))
                .toList();
        for (int i = 0; i < read.size(); i++) {
            Form form = read.get(i);
            boolean last = i == read.size() - 1;
            Years years = last
                    ? form.years()
                    : form.years().before(read.get(i + 1).years().from());
            if (forms.put(form.id(), form.during(years)) != null) {
                throw new IllegalStateException("Form " + form.id() + " is named twice");
            }
        }
        crosswalks = crosswalks(files);
    }

    /** Reads the forms with these ids; a later form ends the years of the one before it. */
    public static FormCatalogue load(List<String> ids) {
        return new FormCatalogue(ids.stream().map(FormFile::read).toList());
    }

    private List<Crosswalk> crosswalks(List<FormFile> files) {
        List<Crosswalk> found = new ArrayList<>();
        for (FormFile file : files) {
            if (file.crosswalk() != null) {
                found.add(Crosswalk.between(earlier(file), forms.get(file.id()), file.crosswalk()));
            }
        }
        return List.copyOf(found);
    }

    private Form earlier(FormFile file) {
        return find(file.crosswalk().from())
                .orElseThrow(() -> new IllegalStateException("Form " + file.id() + " continues form "
                        + file.crosswalk().from() + ", which is not configured"));
    }

    /** All forms, the oldest first. */
    public List<Form> all() {
        return List.copyOf(forms.values());
    }

    public List<Crosswalk> crosswalks() {
        return crosswalks;
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** The form that reports of a year are written in; none for years before the first form. */
    public Optional<Form> forYear(int year) {
        return forms.values().stream()
                .filter(form -> form.years().contain(year))
                .findFirst();
    }

    /** The ids of all forms as one enumeration, for messages. */
    public String ids() {
        return forms.keySet().stream().collect(Collectors.joining(", "));
    }
}

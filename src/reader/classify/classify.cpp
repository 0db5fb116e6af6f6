#include "reader/classify/classify.hpp"

#include "base/text.hpp"
#include "reader/classify/boxed_text.hpp"
#include "reader/classify/classify_line.hpp"
#include "reader/classify/figures_in_cells.hpp"
#include "reader/classify/form_line.hpp"
#include "reader/classify/furniture.hpp"
#include "reader/classify/grouped_rows.hpp"
#include "reader/classify/letter_size.hpp"
#include "reader/classify/level_patterns.hpp"
#include "reader/classify/own_level_words.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/classify/stacked_tables.hpp"
#include "reader/classify/torn_headings.hpp"
#include "reader/columns/torn_columns.hpp"
#include "reader/heading/named_heading.hpp"
#include "reader/stacked/stacked_forms.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

namespace taikei::reader {
namespace {

/// Classifies the blocks one by one, in their order.
class Classifier {
public:
    Classifier(const document::Document &document, const std::vector<LevelProfile> &levels)
        : m_patterns(levels)
        , m_own_level_words(find_own_level_words(document))
        , m_text_size(find_text_size(document))
    {
        m_elements.reserve(document.blocks.size());
    }

    /// A furniture line is no element, but may begin the page.
    void pass(const document::Line &line) { m_page_start = m_page_start || line.starts_page; }

    /// Lines that were made of others.
    void add(std::vector<document::Line> lines)
    {
        for (document::Line &line : lines)
            add_held(std::move(line));
    }

    void add(const document::Line &line)
    {
        pass(line);
        auto divisions = parse_budget_headings(line.text);
        for (auto &division : divisions) {
            Element element;
            element.kind = Element::Kind::Heading;
            element.text = line.text;
            element.heading = std::move(division);
            add(std::move(element), line);
        }
        if (divisions.empty())
            add(classified(line), line);
    }

    void add(const document::Table &table)
    {
        if (is_box(table))
            return add_box(table);
        auto parts = part_arrow_box(table);
        if (parts.empty())
            parts = part_figures_in_cells(table);
        if (parts.empty())
            parts = part_stacked_tables(table);
        if (parts.empty())
            parts = part_grouped_rows(table);
        if (!parts.empty())
            return add_parts(std::move(parts));
        auto elements = read_boxes(table, m_own_level_words);
        if (elements.empty()) {
            Element &element = elements.emplace_back();
            element.kind = Element::Kind::Table;
            element.table = &table;
            element.blank_above = table.blank_lines_above;
            element.place = table.place;
        }
        elements.front().starts_page = std::exchange(m_page_start, false);
        std::ranges::move(elements, std::back_inserter(m_elements));
    }

    /// A table that was put together from lines.
    void add(TableOfLines torn)
    {
        const auto held = std::make_shared<const document::Table>(std::move(torn.table));
        Element element;
        element.kind = Element::Kind::Table;
        element.table = held.get();
        element.part_of_sheet = held;
        element.starts_page = std::exchange(m_page_start, false);
        element.place = held->place;
        m_elements.push_back(std::move(element));
        m_behind_torn = m_elements.size();
    }

    /// A form that was put together from lines: its tables, and the lines between them.
    void add(std::vector<document::Block> form) { add_parts(std::move(form)); }

    /// Lines that stand behind the last table that was put together.
    void add_behind_torn(std::vector<document::Line> lines)
    {
        const auto end = m_elements.size();
        add(std::move(lines));
        const auto at = [&](std::size_t i) { return m_elements.begin() + static_cast<std::ptrdiff_t>(i); };
        std::rotate(at(m_behind_torn), at(end), m_elements.end());
    }

    std::vector<Element> finish()
    {
        take_off_margin();
        return std::move(m_elements);
    }

private:
    /// Extraction with the page's layout keeps its left margin: how far in is counted from the outermost line.
    void take_off_margin()
    {
        std::optional<int> margin;
        for (const Element &element : m_elements) {
            if (element.line != nullptr && element.size == 0)
                margin = std::min(margin.value_or(element.indent), element.indent);
        }
        for (Element &element : m_elements) {
            if (element.size == 0)
                element.indent = std::max(element.indent - margin.value_or(0), 0);
        }
    }

    void add_box(const document::Table &table)
    {
        for (document::Line &line : lines_in_box(table))
            add_held(std::move(line));
    }

    void add_held(document::Line line)
    {
        const auto held = std::make_shared<const document::Line>(std::move(line));
        const std::size_t first = m_elements.size();
        add(*held);
        for (std::size_t i = first; i < m_elements.size(); ++i)
            m_elements[i].line_of_box = held;
    }

    void add_parts(std::vector<document::Block> parts)
    {
        for (document::Block &part : parts) {
            if (auto *line = std::get_if<document::Line>(&part)) {
                add_held(std::move(*line));
                continue;
            }
            const auto held = std::make_shared<const document::Table>(std::move(std::get<document::Table>(part)));
            const std::size_t first = m_elements.size();
            add(*held);
            for (std::size_t i = first; i < m_elements.size(); ++i)
                m_elements[i].part_of_sheet = held;
        }
    }

    void add(Element element, const document::Line &line)
    {
        element.line = &line;
        element.size = letter_size(line);
        // A heading set large stands where its design puts it: how far in says nothing of its level.
        element.indent = element.size > heading_scale * m_text_size ? 0 : line.indent;
        element.blank_above = line.blank_lines_above;
        element.starts_page = std::exchange(m_page_start, false);
        element.place = line.place;
        m_elements.push_back(std::move(element));
    }

    Element classified(const document::Line &line) const
    {
        auto given = m_patterns.match(base::trim(line.text));
        if (!given)
            return classify_line(line, m_own_level_words);
        Element element;
        element.kind = Element::Kind::Heading;
        element.text = base::trim(line.text);
        element.heading = std::move(given);
        element.decorated = true;
        return element;
    }

    LevelPatterns m_patterns;
    std::vector<std::string> m_own_level_words;
    double m_text_size;
    bool m_page_start = false;
    std::size_t m_behind_torn = 0; ///< the element behind the last table that was put together
    std::vector<Element> m_elements;
};

const document::Line *line_below(const document::Document &document, std::size_t at)
{
    return at + 1 < document.blocks.size() ? std::get_if<document::Line>(&document.blocks[at + 1]) : nullptr;
}

} // namespace

std::vector<Element> classify(const document::Document &document, const std::vector<LevelProfile> &levels)
{
    const auto furniture = find_furniture(document);
    Classifier classifier(document, levels);
    TornColumns torn_columns(document, furniture);
    StackedForms stacked_forms(document, furniture);
    TornHeadings torn_headings(document, furniture);
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        if (line == nullptr) {
            classifier.add(std::get<document::Table>(document.blocks[i]));
        } else if (auto sheet = stacked_forms.find(i)) {
            classifier.pass(*line);
            i = sheet->end - 1;
            classifier.add(std::move(sheet->blocks));
        } else if (furniture[i] || base::trim(line->text).empty()) {
            classifier.pass(*line);
        } else if (auto torn = torn_columns.find(i)) {
            classifier.add_behind_torn(torn_columns.take_unplaced());
            classifier.pass(*line);
            i = torn->end - 1;
            classifier.add(*std::move(torn));
        } else if (auto torn_heading = torn_headings.find(i); !torn_heading.lines.empty()) {
            i = torn_heading.end - 1;
            classifier.add(std::move(torn_heading.lines));
        } else if (FormLine form = split_form_line(*line, line_below(document, i)); !form.lines.empty()) {
            i += form.takes_rest ? 1 : 0;
            classifier.add(std::move(form.lines));
        } else {
            classifier.add(*line);
        }
        classifier.add_behind_torn(torn_columns.take_unplaced());
    }
    classifier.add_behind_torn(torn_columns.finish());
    auto elements = classifier.finish();
    join_goals_below_label(elements);
    remove_chart_remains(elements, find_text_size(document));
    join_titles_printed_whole(elements);
    remove_drawn_trees(elements);
    remove_overviews(elements);
    remove_listed_overviews(elements);
    return_rests_in_brackets(elements);
    return_marked_words(elements);
    join_terms_with_definitions(elements);
    find_explained_rows(elements);
    find_named_places(elements);
    return_torn_measures(elements);
    return_torn_roles(elements);
    join_bracketed_departments(elements);
    join_wrapped_actions(elements);
    join_spread_headings(elements);
    join_wrapped_labels(elements);
    return_bold_texts(elements);
    find_cell_heads(elements);
    settle_cell_texts(elements);
    settle_numbered_cells(elements);
    join_sources(elements);
    return_numbered_indicators(elements);
    find_numbered_labels(elements);
    find_titles_above_lists(elements);
    find_announced_lists(elements);
    find_marked_labels(elements);
    find_repeated_labels(elements);
    remove_cycle_steps(elements);
    raise_late_labels(elements);
    raise_late_headings(elements);
    find_actor_labels(elements);
    settle_roles_in_turn(elements);
    find_table_titles(elements);
    find_bare_titles(elements);
    find_bracketed_titles(elements);
    join_wrapped_titles(elements);
    remove_wrapped_overviews(elements);
    find_acting_places(elements);
    find_badges(elements);
    settle_outline(elements);
    find_titles_again(elements);
    return elements;
}

} // namespace taikei::reader

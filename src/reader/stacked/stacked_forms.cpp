#include "reader/stacked/stacked_forms.hpp"

#include "base/text.hpp"
#include "reader/stacked/field_words.hpp"
#include "reader/stacked/sheet_cells.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace taikei::reader {

std::optional<StackedForms::Found> StackedForms::find(std::size_t at)
{
    const auto *line = std::get_if<document::Line>(&m_document.blocks[at]);
    if (line == nullptr || !names_form_field(base::trim(line->text)))
        return std::nullopt;
    if (m_lines.empty())
        m_lines = cell_lines(m_document, m_furniture);
    const auto first = std::ranges::lower_bound(m_lines, at, {}, &CellLine::block);
    if (first == m_lines.end() || first->block != at)
        return std::nullopt;
    const auto begin = static_cast<std::size_t>(first - m_lines.begin());
    if (!begins_form(m_lines, begin))
        return std::nullopt;
    auto form = m_forms.find(first->folded);
    if (form == m_forms.end())
        form = m_forms.emplace(first->folded, FormSheets(m_lines, begin)).first;
    SheetCells cells(m_document, m_lines, form->second);
    const std::size_t end = cells.take(begin, form->second.end_of(begin));
    Found found;
    found.blocks = std::move(cells.blocks);
    found.end = end < m_lines.size() ? m_lines[end].block : m_document.blocks.size();
    return found;
}

} // namespace taikei::reader

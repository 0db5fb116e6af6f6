#include "reader/stacked/torn_sheets.hpp"

#include "base/text.hpp"
#include "reader/classify/furniture.hpp"
#include "reader/stacked/figure_rows.hpp"
#include "reader/stacked/form_sheets.hpp"
#include "reader/stacked/labels_above_values.hpp"
#include "reader/stacked/printed_apart.hpp"
#include "reader/stacked/scattered_rows.hpp"
#include "reader/stacked/torn_sheet.hpp"
#include "reader/stacked/turning_rows.hpp"
#include "reader/title_words.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace taikei::reader {
namespace {

/// The lines of each page; a table parts them, too.
std::vector<TornSheet> sheets_of(const document::Document &document)
{
    std::vector<TornSheet> sheets;
    std::vector<CellLine> page;
    const auto end_page = [&] {
        if (!page.empty())
            sheets.emplace_back(std::exchange(page, {}));
    };
    for (CellLine &line : cell_lines(document, find_furniture(document))) {
        const auto *printed = std::get_if<document::Line>(&document.blocks[line.block]);
        if (line.starts_page)
            end_page();
        if (printed != nullptr && printed->kind == document::Line::Kind::Text)
            page.push_back(std::move(line));
    }
    end_page();
    return sheets;
}

/// 施策評価シート №１, 施策評価シート №２: lines that count the sheets, folded, without their figures.
std::set<std::string> find_counted_lines(const std::vector<TornSheet> &sheets)
{
    constexpr std::size_t longest = 90; ///< in bytes
    std::map<std::string, std::string> first;
    std::set<std::string> counted;
    for (const TornSheet &sheet : sheets) {
        for (std::size_t i = 0; i < sheet.size(); ++i) {
            const std::string &text = sheet[i].folded;
            if (text.size() > longest)
                continue;
            std::string bare = without_figures(text);
            const auto seen = first.emplace(bare, text).first;
            if (!bare.empty() && seen->second != text)
                counted.insert(std::move(bare));
        }
    }
    return counted;
}

void drop_counted_titles(TornSheet &sheet, const std::set<std::string> &counted)
{
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        if (sheet.is_free(i) && is_title_like(sheet[i].text) && counted.contains(without_figures(sheet[i].folded)))
            sheet.drop(i);
    }
}

/// A document without the word 評価 (施策評価シート, ５ 評価) has no such sheets, and is spared the search.
bool may_hold_sheets(const document::Document &document)
{
    return std::ranges::any_of(document.blocks, [](const document::Block &block) {
        const auto *line = std::get_if<document::Line>(&block);
        return line != nullptr && line->text.contains("評価");
    });
}

} // namespace

std::optional<document::Document> with_whole_sheets(const document::Document &document)
{
    if (!may_hold_sheets(document))
        return std::nullopt;
    std::vector<TornSheet> sheets = sheets_of(document);
    bool has_pieces = false;
    const std::set<std::string> counted = find_counted_lines(sheets);
    for (TornSheet &sheet : sheets) {
        put_figure_rows_together(sheet);
        put_turning_rows_together(sheet);
        put_scattered_rows_together(sheet);
        put_labels_beside_values(sheet, counted);
        put_judgements_beside_judges(sheet);
        if (!sheet.pieces().empty()) {
            drop_counted_titles(sheet, counted);
            lift_labels_out_of_lists(sheet);
        }
        join_bracketed_rests(sheet);
        has_pieces = has_pieces || !sheet.is_as_printed();
    }
    if (!has_pieces)
        return std::nullopt;
    document::Document whole = document;
    whole.blocks.clear();
    auto sheet = sheets.begin();
    std::size_t at = 0; // a line of the sheet
    bool starts_page = false;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        while (sheet != sheets.end() && at == sheet->size()) {
            ++sheet;
            at = 0;
        }
        const bool is_of_sheet = sheet != sheets.end() && (*sheet)[at].block == i;
        if (is_of_sheet) {
            for (const TornSheet::Piece &piece : sheet->pieces()) {
                if (piece.before == at)
                    whole.blocks.push_back(piece.block);
            }
        }
        const auto *line = std::get_if<document::Line>(&document.blocks[i]);
        if (is_of_sheet && sheet->is_taken(at)) {
            starts_page = starts_page || line->starts_page;
        } else {
            whole.blocks.push_back(document.blocks[i]);
            if (auto *kept = std::get_if<document::Line>(&whole.blocks.back()); kept != nullptr)
                kept->starts_page = std::exchange(starts_page, false) || kept->starts_page;
            if (is_of_sheet && sheet->is_rewritten(at))
                std::get<document::Line>(whole.blocks.back()).text = (*sheet)[at].text;
        }
        at += is_of_sheet ? 1 : 0;
    }
    return whole;
}

} // namespace taikei::reader

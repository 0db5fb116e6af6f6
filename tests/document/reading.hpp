#pragma once

#include "document/read_document.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

/// Helpers of the tests of document: reading text that must succeed or fail, and results as short texts to compare.
namespace taikei::document::testing {

using Texts = std::vector<std::vector<std::string>>;

inline Document read(std::string_view bytes, std::string_view name = "plan.txt", const Limits &limits = {})
{
    auto document = read_document(bytes, name, limits);
    EXPECT_TRUE(document.has_value()) << (document ? "" : document.error().message);
    return document ? *std::move(document) : Document{};
}

inline base::Error failure(std::string_view bytes, std::string_view name = "plan.txt", const Limits &limits = {})
{
    const auto document = read_document(bytes, name, limits);
    EXPECT_FALSE(document.has_value());
    return document ? base::Error{} : document.error();
}

/// A cell that another one covers shows in brackets: 実績, (実績).
inline Texts texts_of(const Table &table)
{
    Texts rows;
    for (const auto &row : table.grid) {
        auto &texts = rows.emplace_back();
        for (const auto &cell : row)
            texts.push_back(cell.covered ? "(" + cell.cell.text + ")" : cell.cell.text);
    }
    return rows;
}

/// One block as a word and its text: "text 現状", "heading2 施策", "item1 取組", "table 2x3".
inline std::string describe(const Block &block)
{
    if (const auto *table = std::get_if<Table>(&block))
        return "table " + std::to_string(table->row_count()) + "x" + std::to_string(table->column_count());
    const auto &line = std::get<Line>(block);
    switch (line.kind) {
    case Line::Kind::Text: return "text " + line.text;
    case Line::Kind::Paragraph: return "paragraph " + line.text;
    case Line::Kind::Term: return "term " + line.text;
    case Line::Kind::Picture: return "picture " + line.text;
    case Line::Kind::Heading: return "heading" + std::to_string(line.heading_level) + " " + line.text;
    case Line::Kind::ListItem: return "item" + std::to_string(line.depth) + " " + line.text;
    }
    return {};
}

inline std::vector<std::string> blocks_of(const Document &document)
{
    std::vector<std::string> blocks;
    for (const auto &block : document.blocks)
        blocks.push_back(describe(block));
    return blocks;
}

inline std::vector<std::string> blocks_of(std::string_view bytes, std::string_view name = "plan.txt")
{
    return blocks_of(read(bytes, name));
}

/// The first table of the document; an empty one where there is none, with a failure.
inline Table table_in(const Document &document)
{
    for (const auto &block : document.blocks) {
        if (const auto *table = std::get_if<Table>(&block))
            return *table;
    }
    ADD_FAILURE() << "no table was read";
    return {};
}

inline Table table_in(std::string_view bytes, std::string_view name = "plan.txt")
{
    return table_in(read(bytes, name));
}

inline const Line &line_at(const Document &document, std::size_t index)
{
    return std::get<Line>(document.blocks.at(index));
}

} // namespace taikei::document::testing

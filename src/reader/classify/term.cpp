#include "reader/classify/term.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/classify/line_beginning.hpp"

#include <re2/re2.h>

namespace taikei::reader {

namespace {

/// ※ Ａ：計画どおり　Ｂ：やや遅れ: what letters mean.
bool explains_letters(re2::StringPiece line)
{
    static const RE2 letters(
        R"((?:^|[^A-Za-zＡ-Ｚａ-ｚ])[A-EＡ-ＥSＳ◎○●△▲×□■☆★→↑↓↗↘]\s*[：:＝= 　].*[　 、][A-EＡ-ＥSＳ◎○●△▲×□■☆★→↑↓↗↘]\s*[：:＝= 　])");
    return RE2::PartialMatch(line, letters);
}

/// ※ 区分欄　新規：… says what a mark in the tables means, and explains no word.
bool is_key_of_marks(std::string_view label)
{
    const auto space = label.rfind(' ');
    return space != std::string_view::npos && Lexicon::get().is_tag(base::fold_tight(label.substr(space + 1)));
}

/// ＊ 扶助費：…, 注1）…：….
bool takes_marked(re2::StringPiece line, Element &term)
{
    constexpr std::size_t longest_term = 60;
    static const RE2 marked(
        R"((?:[*＊※]+ ?[0-9０-９]{0,2}|注 ?[0-9０-９]{0,2} ?[)）:：.]?|\(?注\d{0,2}\)?)[ 　]*([^：:。、はがを]+?)[ 　]*[：:][ 　]*(.+))");
    return RE2::FullMatch(line, marked, &term.label, &term.text) && base::length(term.label) <= longest_term
        && base::count_open_brackets(term.label) <= 0; // （全事業所対象：年1回）: its colon parts what is in brackets
}

/// ※ コミュニティソーシャルワーカー…課題を住民とともに考える専門職。
bool takes_dotted(re2::StringPiece line, Element &term)
{
    constexpr std::size_t longest_term = 40;
    constexpr std::size_t shortest_text = 8;
    static const RE2 dotted(
        R"((?:[*＊※]+ ?[0-9０-９]{0,2}|注 ?[0-9０-９]{0,2} ?[)）]?)[ 　]*([^：:。、…はがを]+?)[ 　]*…+[ 　]*([^…]+))");
    return RE2::FullMatch(line, dotted, &term.label, &term.text) && base::length(term.label) <= longest_term
        && base::length(term.text) >= shortest_text && base::count_open_brackets(term.label) <= 0;
}

/// ※1 フレイル 加齢により…状態のこと。: a numbered mark or an asterisk, the word, and what it means behind a space.
bool takes_spaced(re2::StringPiece line, Element &term)
{
    constexpr std::size_t longest_term = 20;
    constexpr std::size_t shortest_text = 10;
    static const RE2 spaced(
        R"((?:[*＊※]+ ?[0-9０-９]{1,2}|[*＊]|注[0-9０-９]{1,2}[)）]?)[ 　]*([^ 　：:。、…はがを0-9０-９]+)[ 　]+([^ 　].*(?:。|こと|もの|仕組み|制度|状態)))");
    return RE2::FullMatch(line, spaced, &term.label, &term.text) && base::length(term.label) <= longest_term
        && base::length(term.text) >= shortest_text && base::count_open_brackets(term.label) <= 0;
}

/// （施策1-2）: the whole text stands in brackets, and says where what is named belongs.
bool is_in_brackets(std::string_view text)
{
    return (text.starts_with("（") && text.ends_with("）")) || (text.starts_with("(") && text.ends_with(")"));
}

/// 【ゼロカーボン】….
bool takes_boxed(re2::StringPiece line, Element &term)
{
    constexpr std::size_t longest_term = 40;
    constexpr std::size_t shortest_text = 8;
    static const RE2 boxed(R"(【([^】]+)】[ 　]*(.+))");
    return RE2::FullMatch(line, boxed, &term.label, &term.text) && base::length(term.label) <= longest_term
        && base::length(term.text) >= shortest_text && !is_in_brackets(term.text);
}

} // namespace

std::optional<Element> parse_term(std::string_view line)
{
    if (!begins_with_any(line, {"*", "＊", "※", "注", "(", "【"}))
        return std::nullopt;
    const re2::StringPiece piece(line.data(), line.size());
    if (explains_letters(piece))
        return std::nullopt;
    const bool has_colon = line.contains("：") || line.contains(':');
    Element term;
    term.kind = Element::Kind::Term;
    if (has_colon && takes_marked(piece, term)) {
        term.label = base::squeeze(term.label);
        if (is_key_of_marks(term.label))
            return std::nullopt;
        // ＊用語　歩数ポイント：…
        if (const auto space = term.label.find(' ');
            space != std::string::npos && kind_of_label(term.label.substr(0, space) + "の説明") == LabelKind::Glossary)
            term.label.erase(0, space + 1);
        return term;
    }
    if (line.contains("…") && takes_dotted(piece, term))
        return term;
    if (!has_colon && takes_spaced(piece, term))
        return term;
    if (line.starts_with("【") && takes_boxed(piece, term) && !kind_of_label(term.label))
        return term;
    return std::nullopt;
}

} // namespace taikei::reader

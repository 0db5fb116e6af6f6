#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace taikei::base;

namespace {

/// Text as plans hold it: the characters that folding has rules for, and some that it leaves alone.
rc::Gen<std::string> any_text()
{
    static const std::u32string characters = U"aZ09 　\t指標のカー－−―〜～~①⑩ﾊﾞ％（）、。㎡±→○々é𠮷…";
    return rc::gen::map(rc::gen::container<std::u32string>(rc::gen::elementOf(characters)),
                        [](const std::u32string &text) { return to_utf8(text); });
}

RC_GTEST_PROP(TextProperty, folding_twice_is_folding_once, ())
{
    const auto text = *any_text();
    RC_ASSERT(fold(fold(text)) == fold(text));
    RC_ASSERT(fold_tight(fold_tight(text)) == fold_tight(text));
    RC_ASSERT(squeeze(squeeze(text)) == squeeze(text));
}

/// Kana and kanji are passed by their bytes; one by one they are told by their codes.
RC_GTEST_PROP(TextProperty, a_text_is_as_wide_as_its_characters, ())
{
    const auto text = *any_text();
    int width = 0;
    for (const char32_t c : to_utf32(text))
        width += display_width(c);
    RC_ASSERT(display_width(text) == width);
}

RC_GTEST_PROP(TextProperty, a_word_is_found_where_find_finds_it, ())
{
    const auto text = *any_text();
    const auto word = *rc::gen::suchThat(any_text(), [](const std::string &any) { return !any.empty(); });
    const auto from = *rc::gen::inRange<std::size_t>(0, text.size() + 2);
    RC_ASSERT(find_word(text + word + text, word, from) == (text + word + text).find(word, from));
    RC_ASSERT(find_word(text, word, from) == text.find(word, from));
    RC_ASSERT(has_ending(text + word, word));
    RC_ASSERT(has_ending(text, word) == text.ends_with(word));
}

RC_GTEST_PROP(TextProperty, tight_folding_leaves_no_white_space, ())
{
    for (const char32_t c : to_utf32(fold_tight(*any_text())))
        RC_ASSERT(!is_space(c));
}

RC_GTEST_PROP(TextProperty, squeezing_keeps_all_but_white_space, ())
{
    const auto text = *any_text();
    const auto without_spaces = [](std::string_view of) {
        std::u32string kept;
        for (const char32_t c : to_utf32(of)) {
            if (!is_space(c))
                kept += c;
        }
        return kept;
    };
    RC_ASSERT(without_spaces(squeeze(text)) == without_spaces(text));
}

RC_GTEST_PROP(TextProperty, any_bytes_become_well_formed, (const std::string &bytes))
{
    const auto text = to_utf8(to_utf32(bytes));
    RC_ASSERT(to_utf8(to_utf32(text)) == text);
    RC_ASSERT(length(text) == length(bytes));
    const auto folded = fold(bytes);
    RC_ASSERT(to_utf8(to_utf32(folded)) == folded);
}

RC_GTEST_PROP(TextProperty, splitting_and_joining_give_the_text_back, ())
{
    const auto text = *any_text();
    std::string joined;
    for (const auto part : split(text, "、"))
        joined += (joined.empty() && part.data() == text.data() ? "" : "、") + std::string(part);
    RC_ASSERT(joined == text);
}

} // namespace

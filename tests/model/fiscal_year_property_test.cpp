#include "model/fiscal_year.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace taikei::model;

namespace {

RC_GTEST_PROP(FiscalYearProperty, a_year_printed_in_any_way_is_found_again, ())
{
    const FiscalYear year{*rc::gen::inRange(1990, 2060)};
    const auto western = std::to_string(year.year());
    for (const auto &text : {in_japanese_era(year), in_short_era(year), in_short_era(year) + "年度", western + "年度",
                             western, in_japanese_era(year) + "（" + western + "年度）"}) {
        const auto mentions = find_years("実績 " + text + " 値");
        RC_ASSERT(mentions.size() == 1U);
        RC_ASSERT(mentions.front().year == year);
        RC_ASSERT(mentions.front().with_era);
    }
}

RC_GTEST_PROP(FiscalYearProperty, both_ends_of_a_range_are_found, ())
{
    const FiscalYear first{*rc::gen::inRange(1990, 2040)};
    const FiscalYear last{first.year() + *rc::gen::inRange(1, 20)};
    const auto sign = *rc::gen::element<std::string>("～", "〜", "~", "から", " － ");
    const auto mentions = find_years(in_japanese_era(first) + sign + in_japanese_era(last));
    RC_ASSERT(mentions.size() == 2U);
    RC_ASSERT(mentions.front().year == first);
    RC_ASSERT(mentions.back().year == last);
}

/// Text of the pieces that years are made of, in any order.
rc::Gen<std::string> any_text()
{
    static const std::vector<std::string> pieces{
        "平成", "令和", "R", "H", "h", "30", "2",  "2020", "元",   "五", "十", "年", "年度", "月", "日",   "（",
        "）",   "～",   "-", ".", "/", "、", "・", " ",    "から", "人", "'",  "FY", "㋿",   "１", "\xFF",
    };
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                        [](const std::vector<std::string> &chosen) {
                            std::string text;
                            for (const auto &piece : chosen)
                                text += piece;
                            return text;
                        });
}

RC_GTEST_PROP(FiscalYearProperty, mentions_stand_in_the_text_one_behind_the_other, ())
{
    const auto text = *any_text();
    std::size_t position = 0;
    for (const auto &mention : find_years(text, FiscalYear{2024})) {
        RC_ASSERT(mention.begin >= position);
        RC_ASSERT(mention.end > mention.begin);
        RC_ASSERT(mention.end <= text.size());
        position = mention.end;
    }
}

RC_GTEST_PROP(FiscalYearProperty, any_bytes_are_read, (const std::string &bytes))
{
    for (const auto &mention : find_years(bytes))
        RC_ASSERT(mention.end <= bytes.size());
}

} // namespace

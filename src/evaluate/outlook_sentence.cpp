#include "evaluate/outlook.hpp"

#include <algorithm>
#include <cmath>

namespace taikei::evaluate {

namespace {

/// 12345.60 as 12,345.60.
std::string with_groups(const base::Decimal &number)
{
    std::string digits = number.to_string();
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::size_t begin = digits.starts_with('-') ? 1 : 0;
    for (std::size_t i = point; i > begin + 3;) {
        i -= 3;
        digits.insert(i, 1, ',');
    }
    return digits;
}

std::string signed_number(const base::Decimal &number)
{
    const base::Decimal plain = *base::Decimal::parse(number.to_shortest());
    return (plain > base::Decimal(0) ? "+" : "") + with_groups(plain);
}

} // namespace

std::string chance_in_words(double chance)
{
    if (chance < 0.05)
        return "<5%";
    if (chance > 0.95)
        return ">95%";
    return std::to_string(std::lround(chance * 20) * 5) + "%";
}

Message short_sentence_of(const Outlook &outlook, const std::optional<std::string> &unit)
{
    return {"outlook_cell",
            {{"year", model::in_short_era(outlook.year)},
             {"middle", with_groups(outlook.middle)},
             {"unit", unit.value_or("")}}};
}

Message interval_of(const Outlook &outlook)
{
    return {"outlook_cell_interval", {{"low", with_groups(outlook.low)}, {"high", with_groups(outlook.high)}}};
}

std::vector<Message> sentences_of(const Outlook &outlook, const std::optional<std::string> &unit)
{
    const std::string unit_text = unit.value_or("");
    std::vector<Message> sentences;
    sentences.push_back({"outlook_sentence",
                         {{"year", outlook.year},
                          {"middle", with_groups(outlook.middle)},
                          {"low", with_groups(outlook.low)},
                          {"high", with_groups(outlook.high)},
                          {"unit", unit_text},
                          {"first", outlook.first_year},
                          {"last", outlook.last_year},
                          {"count", std::to_string(outlook.value_count)},
                          {"change", signed_number(outlook.yearly_change)}}});
    if (outlook.chance)
        sentences.push_back({"outlook_chance",
                             {{"target", with_groups(*outlook.target)},
                              {"unit", unit_text},
                              {"chance", chance_in_words(*outlook.chance)}}});
    if (outlook.epidemic)
        sentences.push_back({outlook.epidemic->kind == EpidemicBreak::Kind::Returned ? "outlook_epidemic_returned"
                                                                                     : "outlook_epidemic_unfinished",
                             {{"years", outlook.epidemic->years}}});
    if (!outlook.strays.empty())
        sentences.push_back({"outlook_strays", {{"years", outlook.strays}}});
    if (outlook.is_far)
        sentences.push_back({"outlook_far", {}});
    if (outlook.is_wide)
        sentences.push_back({"outlook_wide", {}});
    return sentences;
}

Message short_sentence_of(NoOutlook reason)
{
    Message message = sentence_of(reason);
    message.id += "_short";
    return message;
}

Message sentence_of(NoOutlook reason)
{
    switch (reason) {
    case NoOutlook::NoNumbers: return {"no_outlook_no_numbers", {}};
    case NoOutlook::TooFewValues: return {"no_outlook_too_few", {}};
    case NoOutlook::NoTargetYear: return {"no_outlook_no_year", {}};
    case NoOutlook::TargetYearReached: return {"no_outlook_reached", {}};
    }
    return {};
}

} // namespace taikei::evaluate

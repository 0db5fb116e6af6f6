#pragma once

#include "evaluate/epidemic_years.hpp"
#include "evaluate/indicator_kind.hpp"
#include "evaluate/message.hpp"
#include "model/plan.hpp"

#include <expected>
#include <optional>
#include <vector>

namespace taikei::evaluate {

/// 見通し: where an indicator will stand in the year of its target if it goes on as it did. How it is computed and how
/// often it comes true: docs/outlook.md.
struct Outlook {
    model::FiscalYear year{0}; ///< the target's
    base::Decimal middle; ///< as likely above as below
    base::Decimal low; ///< the value lies from low to high with a chance of 80%
    base::Decimal high;
    base::Decimal yearly_change; ///< the median slope between any two of the values
    std::size_t value_count = 0; ///< values that the outlook rests on
    model::FiscalYear first_year{0}; ///< of these values
    model::FiscalYear last_year{0};
    std::optional<base::Decimal> target; ///< none where it is a word, a range or not stated
    std::optional<double> chance; ///< of meeting the target, from 0 to 1; none without a target of a direction
    std::optional<EpidemicBreak> epidemic; ///< years of it that returned are set aside
    std::vector<model::FiscalYear> strays; ///< values so far off the others that they hardly count
    bool is_far = false; ///< more than three years past the last value: its interval is a rough one
    bool is_wide = false; ///< the interval is wider than all that the values have moved so far, three times over
};

/// Why there is no outlook.
enum class NoOutlook : std::uint8_t {
    NoNumbers, ///< the values are words, or there are none
    TooFewValues, ///< fewer than three years
    NoTargetYear, ///< neither a target nor the plan's period says for which year
    TargetYearReached, ///< the target's year has its value, or is past
};

/// Of an indicator with three or more yearly observed values. `period` is the plan's: its last year stands in where no
/// target is stated.
std::expected<Outlook, NoOutlook> outlook_of(const model::Indicator &indicator, Direction direction,
                                             const std::optional<model::Period> &period);

/// One sentence a thing that must be known: the outlook, its chance, what was set aside, how wide it is.
std::vector<Message> sentences_of(const Outlook &outlook, const std::optional<std::string> &unit);
Message sentence_of(NoOutlook reason);

/// For a cell of a table: year and middle; the interval; a few words on why there is none.
Message short_sentence_of(const Outlook &outlook, const std::optional<std::string> &unit);
Message interval_of(const Outlook &outlook);
Message short_sentence_of(NoOutlook reason);

/// In steps of 5%: more would say more than is known. Never 0 or 100%.
std::string chance_in_words(double chance);

} // namespace taikei::evaluate

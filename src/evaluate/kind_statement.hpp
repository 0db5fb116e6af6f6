#pragma once

#include "base/result.hpp"
#include "evaluate/judge_plan.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace taikei::evaluate {

/// A person's word on one trait of an indicator, as it is kept.
struct KindStatement {
    std::string indicator; ///< its id
    std::string name; ///< its name with its part, for editions in which ids have moved
    std::string trait; ///< "direction"
    std::optional<std::string> value; ///< "down"; none: taken back
    std::string person;
};

/// Sets one trait by its name and its value in the words of rule files. Fails where there is no such trait or value,
/// and says which there are.
base::Result<void> set_trait(ConfirmedKind &kind, std::string_view trait, std::optional<std::string_view> value);

/// What was said of the indicators that the plan has now, later words over earlier ones.
Confirmations confirmations_of(const model::Plan &plan, std::span<const KindStatement> statements);

} // namespace taikei::evaluate

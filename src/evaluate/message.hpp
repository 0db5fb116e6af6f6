#pragma once

#include "model/fiscal_year.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace taikei::evaluate {

/// A sentence that is still in no language: the id of a message (web/messages) and what stands at its place holders.
/// A year is given as one, because each language writes it in its own way; of several years each is written and they
/// are joined.
struct Message {
    using Years = std::vector<model::FiscalYear>;
    using Argument = std::variant<std::string, model::FiscalYear, Years>;

    std::string id;
    std::vector<std::pair<std::string, Argument>> arguments;
    friend bool operator==(const Message &, const Message &) = default;
};

} // namespace taikei::evaluate

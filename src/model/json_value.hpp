#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taikei::model {

/// JSON as parsed. A number stays the text that stood there, so that 0.1 is not a double on its way to a Decimal.
struct JsonValue {
    enum class Kind : std::uint8_t { Null, Boolean, Number, String, Array, Object };
    Kind kind = Kind::Null;
    std::string text; ///< string, number as written, or true and false
    std::vector<std::string> keys; ///< of an object, in order, one an item
    std::vector<JsonValue> items; ///< of an array or object
};

/// "object", "string", ...: for messages.
std::string_view name_of(JsonValue::Kind kind);

/// Fails where the text is no JSON; the error gives line and column. At most 64 brackets deep.
base::Result<JsonValue> parse_json(std::string_view text);

} // namespace taikei::model

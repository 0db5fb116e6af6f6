#pragma once

#include "model/plan.hpp"

#include <string>

namespace taikei::model {

/// The indicator's name with its part: 研修（受講者数）.
inline std::string full_name(const Indicator &indicator)
{
    return indicator.part ? indicator.name + "（" + *indicator.part + "）" : indicator.name;
}

} // namespace taikei::model

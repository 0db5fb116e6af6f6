#include "evaluate/undefined.hpp"

#include <array>

namespace taikei::evaluate {

std::string_view name_of(Reason reason)
{
    static constexpr std::array names = {
        std::string_view("no-value"),        std::string_view("is-word"),
        std::string_view("is-date"),         std::string_view("is-direction"),
        std::string_view("is-range"),        std::string_view("year-doubled"),
        std::string_view("year-missing"),    std::string_view("target-is-zero"),
        std::string_view("actual-is-zero"),  std::string_view("target-equals-baseline"),
        std::string_view("no-band"),         std::string_view("units-differ"),
        std::string_view("before-baseline"), std::string_view("no-time-on-the-way"),
        std::string_view("no-period"),       std::string_view("division-by-zero"),
        std::string_view("too-large"),       std::string_view("no-answer"),
        std::string_view("not-given"),       std::string_view("not-rated"),
        std::string_view("nothing-rated"),   std::string_view("no-points"),
        std::string_view("no-tolerance"),    std::string_view("no-reference"),
        std::string_view("no-grade-fits"),   std::string_view("not-begun"),
        std::string_view("stopped"),         std::string_view("cannot-be-rated"),
    };
    static_assert(names.size() == static_cast<std::size_t>(Reason::CannotBeRated) + 1);
    return names[static_cast<std::size_t>(reason)];
}

} // namespace taikei::evaluate

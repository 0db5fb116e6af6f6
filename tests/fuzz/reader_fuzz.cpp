#include "check_document.hpp"
#include "model/plan_format.hpp"
#include "reader/reader.hpp"

#include <array>
#include <cstdlib>

/// From bytes to a plan and through the plan format. The first byte chooses the file name's ending, the rest is the
/// file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::array names = {"plan.txt", "plan.html", "plan.csv"};
    if (size == 0)
        return 0;
    const auto document = taikei::document::read_document(taikei::fuzz::bytes_of(data + 1, size - 1),
                                                          names[data[0] % names.size()], taikei::fuzz::small_limits());
    if (!document)
        return 0;
    const std::string json =
        taikei::model::to_json(taikei::reader::read_plan(*document), taikei::model::Provenance::With);
    const auto again = taikei::model::from_json(json);
    if (!again || taikei::model::to_json(*again, taikei::model::Provenance::With) != json)
        std::abort();
    return 0;
}

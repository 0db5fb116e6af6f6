#include "server/list_answer.hpp"

namespace taikei::server {

Refusal bad_parameter(const std::string &detail)
{
    return {render::Problem{400, "bad-parameter", detail}, {}, {}};
}

} // namespace taikei::server

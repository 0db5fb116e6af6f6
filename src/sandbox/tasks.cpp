#include "sandbox/tasks.hpp"

#include "sandbox/layout_task.hpp"
#include "sandbox/plan_task.hpp"

namespace taikei::sandbox {

std::vector<Task> all_tasks()
{
    return {plan_task(), layout_task()};
}

} // namespace taikei::sandbox

#include "reader/reading.hpp"

namespace taikei::reader {

NodeIndex Reading::node()
{
    return draft.current != no_node ? draft.current : root();
}

NodeIndex Reading::root()
{
    if (m_root == no_node)
        m_root = draft.add(Heading{}, base::Place{file, 0, 0, 0, 0, 0, std::nullopt}, no_node);
    return m_root;
}

} // namespace taikei::reader

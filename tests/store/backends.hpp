#pragma once

#include "store/plan_store.hpp"
#include "store/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace taikei::store {

/// A database that the shared tests run on. PostgreSQL joins this list.
struct Backend {
    std::string name;
    /// Opens the store that belongs to the folder: empty the first time, the same again later.
    std::unique_ptr<PlanStore> (*open)(const TemporaryFolder &folder);
};

inline std::unique_ptr<PlanStore> open_sqlite_in(const TemporaryFolder &folder)
{
    base::Result<std::unique_ptr<PlanStore>> store = open_sqlite(folder / "plans.db");
    if (!store)
        throw std::runtime_error(store.error().message);
    return std::move(*store);
}

inline const std::vector<Backend> &backends()
{
    static const std::vector<Backend> all{{"Sqlite", open_sqlite_in}};
    return all;
}

inline void PrintTo(const Backend &backend, std::ostream *out)
{
    *out << backend.name;
}

/// A test that runs once for each backend, each time on an empty store.
class BackendTest : public testing::TestWithParam<Backend> {
protected:
    void reopen()
    {
        m_store.reset();
        m_store = GetParam().open(m_folder);
    }
    PlanStore &store()
    {
        if (!m_store)
            reopen();
        return *m_store;
    }

private:
    TemporaryFolder m_folder;
    std::unique_ptr<PlanStore> m_store;
};

inline std::string backend_name(const testing::TestParamInfo<Backend> &info)
{
    return info.param.name;
}

} // namespace taikei::store

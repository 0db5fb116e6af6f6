#pragma once

#include "reader/heading/heading.hpp"
#include "reader/reader.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace taikei::reader {

/// The user's own patterns of headings (--profile), compiled.
class LevelPatterns {
public:
    explicit LevelPatterns(const std::vector<LevelProfile> &levels);
    ~LevelPatterns();
    LevelPatterns(const LevelPatterns &) = delete;
    LevelPatterns &operator=(const LevelPatterns &) = delete;

    /// None where no pattern is that of this line.
    std::optional<Heading> match(std::string_view line) const;

private:
    struct Level {
        std::string name;
        std::unique_ptr<re2::RE2> pattern;
    };
    std::vector<Level> m_levels;
};

} // namespace taikei::reader

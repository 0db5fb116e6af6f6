#include "document/assembly.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <utility>

namespace taikei::document {
namespace {

TEST(Assembly, keeps_the_first_images_of_a_map)
{
    Assembly assembly("plan.pdf", {});
    for (int i = 0; i < 100'001; ++i)
        assembly.note({});
    EXPECT_EQ(assembly.document().images.size(), 100'000u);
}

TEST(Assembly, the_place_of_images_is_around_those_of_the_page)
{
    Assembly assembly("plan.pdf", {});
    for (const auto &[page, left] : {std::pair{1, 10.0}, {2, 20.0}, {2, 50.0}, {3, 70.0}}) {
        Image image{.words = {}, .place = assembly.place_at(0, 0, page)};
        image.place.box = base::Box{left, 0, left + 5, 8};
        assembly.note(std::move(image));
    }
    EXPECT_EQ(assembly.place_of_images(2).box, (base::Box{20, 0, 55, 8}));
    EXPECT_EQ(assembly.place_of_images(4).box, std::nullopt);
    EXPECT_EQ(assembly.place_of_images(4).page, 4);
}

} // namespace
} // namespace taikei::document

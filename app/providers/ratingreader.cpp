// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ratingreader.h"

namespace desk {

void addRating(PageReader& in, json::Value value, Rating rating)
{
    rating.id = value["id"].text();
    rating.ticketId = value["ticket_id"].text();
    rating.groupId = value["group_id"].text();
    rating.createdAt = value["created_at"].time();
    rating.updatedAt = value["updated_at"].time();
    if (rating.id.empty())
        return in.reject("rating", value, "a rating without an id");
    in.keep("rating", rating.id, value);
    in.records().ratings.push_back(std::move(rating));
}

} // namespace desk

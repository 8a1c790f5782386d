// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/phrases.h"

namespace desk::sandbox {

const Phrases& englishPhrases()
{
    static const Phrases phrases {
        .greetings = { "Hello,", "Hi,", "Hi there,", "Good morning,", "Hello Nordlys team,", "Dear support,",
            "Good afternoon,", "Hey,", "To whom it may concern,", "Hi Nordlys," },
        .greetingsToAgent = { "Hi {agent},", "Hello {agent},", "Hi again,", "Dear {agent},", "{agent}," },
        .signOffs = { "Thanks,", "Best regards,", "Kind regards,", "Many thanks,", "Cheers,", "Thank you,", "Best,",
            "Regards,", "With thanks,", "Sent from my phone," },
        .agentGreetings = { "Hello {first},", "Hi {first},", "Hello {first},", "Good day {first},", "Hi {first}," },
        .agentOpeners
        = { "Thanks for getting in touch.", "Sorry for the trouble.", "Thank you for the clear description.",
            "Thanks for writing, and sorry that you have to.", "I have read through your message.",
            "I am taking this one over.", "Thanks for your patience, we have had a busy week." },
        .agentClosers = { "If anything is unclear, just answer this mail.", "I am here until six today.",
            "Let me know how it goes.", "Safe riding in the meantime.", "You can reach me directly by replying here.",
            "I will keep an eye on this one." },
        .agentSignatures = { "{agent}\nNordlys Support", "Best regards,\n{agent}, Nordlys", "Kind regards,\n{agent}",
            "{agent} from Nordlys" },
        .context = { "I bought a {model} from your shop in {city} last year.",
            "I ride my {model} to work every day, about {days} km each way.",
            "We have had our {model} since the spring and love it.", "My {model} has {km} km on it.",
            "I could not find this in your help centre.", "I already asked the dealer in {city}, who sent me to you.",
            "I am writing for my father, who does not use mail." },
        .closings = { "What should I do?", "Can you help?", "I would be grateful for a quick answer.", "Please advise.",
            "I need the bike for work, so this is rather urgent for me.", "Looking forward to your reply.",
            "Is this a known problem?", "Any idea?", "You can also ring me after five." },
        .chasers = { "Any news on this? It has been a few days.", "Just checking that you got my last message.",
            "I have not heard back yet. Could someone look at this, please?",
            "Still waiting here. When can I expect an answer?", "Hello? I am without a bike since {date}." },
        .thanks = { "That did it, thank you!", "Perfect, works now. Thanks for the quick help.",
            "Great, thank you very much.", "All sorted, thanks {agent}.", "It worked. Much appreciated!",
            "Thank you, that answers it.", "Brilliant, thanks!", "Got it, many thanks. You can close this." },
        .reopenings = { "I am afraid it is back. Worked for a day, then the same thing again.",
            "Sorry to open this again, but it is not fixed after all.",
            "It happened again this morning, exactly as before.", "I spoke too soon: same problem since last night.",
            "You closed this, but nothing has arrived yet." },
        .reopenReplies = { "I am sorry to hear that. I have talked to our workshop: we will take care of it at our "
                           "cost, and you will get a label and a date by mail within the hour.",
            "Thank you for telling me. I have put this to the top of our list and found what went wrong: a step was "
            "left out on our side. It is done now.",
            "That should not happen twice. I have sent a replacement by express to {city}, it arrives the day after "
            "tomorrow.",
            "I have checked again with a colleague and we found the cause. Please try once more, it should hold this "
            "time." },
        .welcomes
        = { "You are welcome. Enjoy the ride!", "Glad to hear it. I am closing this now; a reply opens it again.",
            "Happy to help. Have a good week.", "Wonderful, thanks for letting me know." },
        .holdReplies = { "The part you need is not in stock at the moment. We expect it within ten days and send it "
                         "the same day, without your having to ask.",
            "I have handed this to our workshop in {city}. They will look at it this week and I will write as soon as "
            "I hear from them.",
            "I have opened a claim with the carrier. They have up to eight working days; I will chase them for you.",
            "I need an answer from engineering before I tell you something wrong. Please give me a few days." },
        .notes
        = { "Called, no answer. Left a message.", "Second ticket from this customer this month, handle with care.",
            "Checked the order in the shop: paid, shipped, nothing odd.",
            "Same as a case {agent} had last week, used that answer.",
            "Customer is friendly but in a hurry, commutes with the bike.",
            "Goodwill voucher of €20 is fine if they ask.", "Serial {serial}, still under warranty.",
            "Dealer in {city} confirms what the customer says." },
        .goodRemarks = { "Quick and friendly.", "{agent} was brilliant, thank you.",
            "Answered within the hour, problem gone.", "Best support I have had from any bike company.",
            "Clear steps, worked first time.", "Very patient with me." },
        .badRemarks = { "Took far too long.", "Had to explain the same thing three times.",
            "Nobody told me what was going on.", "Still not fixed when you closed it.",
            "I was without a bike for two weeks.", "Standard answers that did not fit." },
        .neutralRemarks = { "It was fine.", "Solved, but slow.", "Good answer, late." },
        .botGreetings = { "Hi {first}, I am Aurora, the Nordlys assistant. Let me see what I can find.",
            "Hello! Aurora here, an automatic assistant. I have read your message.",
            "Hi, I am Aurora. One moment, I am looking this up." },
        .botAnswers = { "These articles may help: “First steps when your {model} does not behave”, “Reset display and "
                        "battery”, “How to reach a person”. Did that answer your question?",
            "Order {order} was handed to the carrier on {date}. Tracking number: {track}. Is that what you wanted to "
            "know?",
            "Most people solve this by switching the bike off, waiting 30 seconds and updating the app. Did it help?",
            "You find all invoices under Account, Orders, Documents. Did that help?" },
        .botHandovers = { "I see, I am passing you to a person. They have read our conversation.",
            "That is beyond me. A colleague takes over now.",
            "Understood. You are in the queue for a human colleague." },
        .callSummaries = { "Customer rang about this ticket. Explained the next steps, he will try tonight. 6 min.",
            "Inbound call, 11 min. Customer upset, calmed down when told about the loaner bike.",
            "Voicemail: asks to be called back after 16:00. Called back, agreed on the proposal by mail.",
            "Call, 4 min. Confirmed address and serial {serial}." },
        .acknowledgements = { "Thank you for your message. We have received it and usually answer within one working "
                              "day. You can add to your request by replying to this mail.",
            "We got your request. If it is about your safety, please stop riding and call +47 73 55 01 10." },
        .followUps = { "One more thing: on which number may a colleague ring you, if we need to?",
            "Could you tell me since when exactly, and whether anybody has worked on it in between?" },
        .followUpAnswers = { "Since {date}, and nobody has. You can ring me after five.",
            "It began on {date}. Mornings are best, my number is in the account." },
        .mergeNotes
        = { "Same customer, same matter. Merged so that there is one thread.", "Duplicate request, merged." },
        .chatHellos = { "Hi!", "Hello,", "hey,", "Hi there,", "Good morning!" },
        .spamSubjects = { "Rank #1 on search engines", "Partnership proposal!!!", "Cheap lithium cells from factory",
            "You have won a voucher", "Guest post on your blog?" },
        .spamBodies = { "Dear Sir/Madam, we are a leading factory of lithium cells and offer you best price. Kindly "
                        "reply for catalogue.",
            "Hi, I noticed that your web site is not on page one. We can fix this in 14 days, guaranteed.",
            "Congratulations! Your address was chosen. Confirm within 24 hours to receive your voucher.",
            "I would love to publish a guest post with two links on your blog. What are your rates?" },
        .fleetUpdates
        = { "Depot {city}: bike {serial} is back from the workshop and on the road again. Next one goes in tomorrow.",
            "Two riders report that the assist cuts out above 20 km/h on the {model}. Numbers: {serial} and the one "
            "beside it.",
            "We swapped the display on {serial}, error gone. {days} bikes still on the old firmware.",
            "Delivery of the {days} spare batteries arrived, one box was damaged. Photo attached if you need it.",
            "Weekly count for {city}: {late} bikes out, {days} in repair, none stolen.",
            "Can you confirm that {order} covers the brake pads for the {city} depot?",
            "New rider, please add a login for the fleet view. She starts on Monday.",
            "Bike {serial} shows service due at {km} km. Do we do it here or send it to you?" },
        .fleetReplies = { "Noted, thank you. I have updated the sheet, {late} of 40 are done now.",
            "Thanks. Please send the serial of the second bike as well, then I book both in.",
            "Done: login created, invitation sent.", "Yes, {order} covers them. They leave our store tomorrow.",
            "Service it in {city}, your contract covers the hours. Send me the sheet afterwards.",
            "I have ordered a replacement for the damaged one and told the carrier.",
            "That is the same as last week. The update to {fw} cures it, please roll it out to the rest.",
            "Thank you for the count. Nothing open from our side." },
    };
    return phrases;
}

} // namespace desk::sandbox

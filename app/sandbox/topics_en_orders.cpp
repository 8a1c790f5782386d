// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topictexts.h"

namespace desk::sandbox {

/// Buying: orders, deliveries, money, returns and warranty.
const std::string_view kEnglishOrders = R"(# delivery-late|delivery carrier|orders|question|9
S Where is my order {order}?
S {order} still not delivered
S Tracking has not moved since {date}
O I ordered on {date} and was promised delivery within {days} days. Order {order}, tracking {track}. Nothing so far.
O The carrier says “out for delivery” for the third day in a row. I stayed at home each time. Order {order}.
Q Is the address in {city} still right, and is there a number the driver can ring?
A The address is right. The driver can ring me any time.
A We moved! Please send it to the new address that is in my account now.
R I have spoken to the depot in {city}. Your parcel {track} was on the wrong shelf; it comes tomorrow before noon and the driver will ring you.
R The parcel is lost, I am sorry. I have sent the order again by express, you will have it the day after tomorrow.
N Carrier depot {city}: parcel scanned twice, never loaded. Claim opened.
# delivery-damaged|delivery damage|orders|incident|5
S Bike arrived with a bent mudguard
S Box torn open, parts missing
O My new {model} arrived today with a torn box and a bent rear mudguard. I signed for it before I saw that. Order {order}.
O Order {order} came without the keys for the battery lock and without pedals. The box had been opened.
Q Could you send two photos, one of the box with the label and one of the damage?
A Photos attached. The label is on the third one.
A I only have the box left, photo attached.
R Thank you for the photos. New parts left our store today, and the dealer in {city} will fit them at our cost if you like.
R You need not send anything back. The missing parts are on their way with {track}, and I have taken 10 % off your order.
N Claim with carrier, photos stored. Parts sent from returns shelf.
# refund|refund payment|warranty|question|7
S When do I get my refund?
S Refund instead of replacement?
S {amount} still not refunded
O I returned my order {order} on {date}. When do I get the {amount} back? Nothing on my account so far.
O I would rather have my money back than a third replacement. Is that possible? The order is {order}.
Q Did you pay by card, by bank transfer or through the leasing company?
A By card, the one ending in 4471.
A It was a bank transfer.
A Through the leasing at work.
R I have released the refund of {amount} today. With the bank’s time it is on your account within {days} working days.
R I understand. We take the bike back; a carrier collects it in {city} and the full amount follows within a week.
N Return booked in on {date}, refund forgotten by us. Apologise, €20 voucher.
# return|return order|warranty|task|5
S Wrong size, exchange possible?
S How do I return {order}?
S Can I swap {order}?
S Return label please
O The {model} is too large for me. I have ridden it twice around the block. Can I exchange {order} for a size S?
O I would like to return the bags from order {order}, they do not fit the rack. Where do I get a label?
Q Do you still have the box it came in? Otherwise we send one with the driver.
A Yes, the box is in the cellar.
A No, the box is gone, please bring one.
R The exchange is booked: the new one is ready in {days} days and the driver takes the other one along.
R Your label is attached. The driver comes to {city} on Thursday between 9 and 13 h.
N Returned goods in order, restock.
# warranty-claim|warranty repair|warranty|problem|8
S Warranty claim for my {model}
S Battery lock broken, warranty
S Warranty refused by dealer
O The kickstand of my {model} broke off at the weld after {km} km. The dealer in {city} says that it is wear. I do not agree.
O I want to claim warranty on the lock of my {model}, serial {serial}. The key turns, the battery stays in.
Q Could you send me the invoice and a photo of the part, best with a coin beside it for the size?
A Both attached.
A Photo attached. The invoice must be in your system, order {order}.
R I have looked at it with our workshop and we cover it. The part goes to the dealer in {city}, labour is on us, and they will call you.
R This one is wear and not covered, but we meet you half way: the part is free and the dealer charges you the work only.
N Weld defect, see photo. Tell dealer politely to read the bulletin.
N Claim sent to the frame maker, they take three weeks.
# invoice|invoice billing|orders|question|5
S Invoice for {order}
S Invoice of {date} once more
S Invoice to company address please
O I need an invoice for {order} made out to my company. The one I got carries my private name.
O Could you send me the invoice of {date} again? My tax adviser wants it and I cannot find it in my account.
Q Please send me the exact company name, the address and the VAT number.
A It is in the signature, VAT number DE 812 554 0.
A Same address, only the name changes: Berg & Daughters AS.
R The corrected invoice is attached, and it replaces the old one. You also find it in your account under Documents.
R I have sent it again and added your adviser’s address to the order, so that the next ones go there too.
N Corrected in accounting, credit note made.
# order-change|order change|orders|task|5
S Please cancel {order}
S Change of address for {order}
S Wrong colour ordered
O Please cancel {order}, I ordered the wrong colour. If you can just change it to grey that is fine too.
O We are moving to {city} next week. Can {order} go to the new address?
Q It has not left yet, so that works. Shall I change it, or cancel it and refund {amount}?
A Change it, please.
A Cancel it, please. I will order again later.
R Done. You will get a new confirmation in a few minutes; the delivery date stays the same.
R The order is cancelled and {amount} are on the way back to you.
N Stopped at packing. Warehouse informed.
# spare-parts|parts spare|orders|question|6
S Spare key for the battery lock
S Chain and cassette for the {model}
O I lost both keys of the battery lock of my {model}. The number was on the card, which I lost as well.
O Which chain and cassette do I need for my {model} at {km} km, and do you sell them?
Q Could you read me the serial number under the bottom bracket? With that I find the right part.
A It is {serial}.
A The sticker is gone, but the invoice is {order}.
R I have found it: the part is in stock and costs {amount} with postage. I have put it in your basket, you only need to confirm.
R The part is on its way with {track}. Fitting takes ten minutes, the guide is attached.
N Proof of ownership checked before ordering the key.
# payment-failed|payment checkout|orders|incident|4
S Charged twice for {order}
S Payment fails at checkout
O My card was charged twice for {order}, {amount} each. Please send one of them back.
O At checkout I get “payment could not be completed” with two cards. The bank says that all is fine on their side.
Q Could you tell me the time of the try and the last four digits of the card? Never the whole number, please.
A Yesterday at 20:14, ends in 4471.
A This morning around eight, ending 0932.
R The second charge was only reserved and has been released; it disappears from your account within {days} days.
R Your bank’s confirmation page was blocked. I have sent you a payment link that works without it.
N PSP log: 3DS timeout, not captured.
)";

} // namespace desk::sandbox

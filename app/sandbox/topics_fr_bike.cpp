// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topictexts.h"

namespace desk::sandbox {

/// The bike itself: battery, motor, brakes, display.
const std::string_view kFrenchBike = R"(# battery-range|batterie autonomie|tech|question|7
S Autonomie bien inférieure à l’annonce
S Seulement 40 km avec une batterie pleine
O Mon {model} fait environ 40 km avec une batterie pleine, en mode Éco et sur le plat. Vous annoncez 110. La batterie est-elle usée à {km} km ?
O Avec le froid, l’autonomie de mon {model} a été divisée par deux. Est-ce normal ou la batterie est-elle en fin de vie ?
Q Pouvez-vous ouvrir l’application, Vélo, Batterie, État, et me donner le pourcentage et le nombre de cycles ?
A État 91 %, 212 cycles.
A Il est indiqué 74 % après seulement 130 cycles. Cela me paraît peu.
Q Quelle est la pression de vos pneus et votre niveau d’assistance habituel ?
A La pression était de 1,8 bar, je viens de vérifier. Niveau Tour la plupart du temps.
A 3,5 bars et Éco.
R Les valeurs de votre batterie sont bonnes. Le froid et des pneus sous-gonflés coûtent jusqu’à 40 % : gardez la batterie à l’intérieur et les pneus à 3,5 bars, vous devriez retrouver 80 km ou plus.
R Votre batterie a perdu plus qu’elle ne devrait à son âge. Je la remplace sous garantie ; la nouvelle part demain et le transporteur reprend l’ancienne.
N État relevé dans le cloud : cellule 7 faible. Remplacement accepté.
)";

} // namespace desk::sandbox

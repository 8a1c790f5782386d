// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topictexts.h"

namespace desk::sandbox {

/// The bike itself: battery, motor, brakes, display.
const std::string_view kFrenchBike = R"(# battery-range|batterie autonomie|tech|question|7
S Seulement 40 km avec une batterie pleine
S Autonomie bien inférieure à l’annonce
O Mon {model} fait environ 40 km avec une batterie pleine, en mode Éco et sur le plat. Vous annoncez 110. La batterie est-elle usée à {km} km ?
O Avec le froid, l’autonomie de mon {model} a été divisée par deux. Est-ce normal ou la batterie est-elle en fin de vie ?
Q Pouvez-vous ouvrir l’application, Vélo, Batterie, État, et me donner le pourcentage et le nombre de cycles ?
A État 91 %, 212 cycles.
A Il est indiqué 74 % après seulement 130 cycles. Cela me paraît peu.
Q Quelle est la pression de vos pneus et votre niveau d’assistance habituel ?
A La pression était de 1,8 bar, je viens de vérifier. Niveau Tour la plupart du temps.
A 3,5 bars et Éco.
R Votre batterie a perdu plus qu’elle ne devrait à son âge. Je la remplace sous garantie ; la nouvelle part demain et le transporteur reprend l’ancienne.
R Les valeurs de votre batterie sont bonnes. Le froid et des pneus sous-gonflés coûtent jusqu’à 40 % : gardez la batterie à l’intérieur et les pneus à 3,5 bars, vous devriez retrouver 80 km ou plus.
N État relevé dans le cloud : cellule 7 faible. Remplacement accepté.
# charger|chargeur alimentation|tech|incident|6
S Chargeur mort après l’orage
S Le chargeur chauffe et bourdonne
S Plus de voyant sur le chargeur
O Le chargeur de mon {model} n’a plus aucun voyant. J’ai essayé trois prises. La batterie est à 12 % et j’en ai besoin lundi.
O Mon chargeur bourdonne et devient brûlant. Il n’a que huit mois, commande {order}.
Q Qu’indique l’étiquette du chargeur, 2 A ou 4 A, et le voyant s’allume-t-il sans la batterie ?
A 4 A. Aucun voyant, avec ou sans batterie.
A C’est le modèle 2 A. Sans la batterie le voyant est vert.
R Ce chargeur est en fin de vie. Un nouveau chargeur 4 A part aujourd’hui sous garantie ; merci de recycler l’ancien.
R Un chargeur ne doit pas chauffer ainsi. Ne l’utilisez plus ; un modèle de la nouvelle série part aujourd’hui, inutile de renvoyer l’ancien.
N Chargeur du lot 2309, défaut de ventilateur connu. Échange sans retour.
# motor-noise|moteur bruit|tech|problem|5
S Grincement du moteur
S Claquement du moteur en montée
O Depuis {km} km environ, le moteur de mon {model} grince au démarrage en côte. Sur le plat il est silencieux.
O Un claquement à chaque tour de pédale, uniquement avec l’assistance. Le revendeur a tout resserré, sans effet.
Q Pouvez-vous filmer dix secondes, téléphone près du pédalier, et me dire si le bruit existe sans assistance ?
A Vidéo jointe. Sans assistance, plus de bruit.
A Le bruit est là dans les deux cas, un peu moins fort sans assistance.
R L’atelier a écouté votre vidéo : c’est la roue libre du moteur. Le moteur sera remplacé sous garantie chez le revendeur de {city}, qui vous appellera.
R C’est une vis de plateau, pas le moteur. Cinq minutes chez le revendeur, à notre charge.
N Atelier : roue libre, troisième de la série. Échange moteur validé.
# brakes|freins securite|tech|incident|5
S Le levier de frein avant touche le guidon
S Plaquettes usées après {km} km ?
S Plus de pression au levier de frein
O Depuis hier, le levier de frein avant de mon {model} vient toucher le guidon. Je n’ose plus rouler.
O Mes plaquettes sont à nu après {km} km, surtout en ville. Est-ce normal, et lesquelles dois-je commander ?
Q Ne roulez pas pour l’instant. Voyez-vous de l’huile sur l’étrier ou le levier, et s’agit-il de Magura ou de Shimano ?
A Shimano, et oui, il y a quelque chose de gras autour du levier.
A Magura. Tout est sec à première vue.
R Le levier a perdu du liquide et doit être remplacé, sous garantie. Le revendeur de {city} a la pièce et le fera sur place.
R Il vous faut les plaquettes type D, article 4417. Je vous en poste un jeu, avec la fiche de montage.
N Cas de sécurité : client prié de ne plus rouler. Créneau jeudi chez le revendeur de {city}.
# display-error|ecran erreur|tech|incident|6
S L’écran affiche « révision »
S Erreur E-21 à l’écran
S « Révision » ne s’efface pas
O L’écran de mon {model} affiche « révision » alors qu’elle a été faite le {date}. Comment l’effacer ?
O E-21 apparaît après deux minutes, puis plus d’assistance. Éteindre et rallumer aide deux minutes de plus.
Q En maintenant les deux boutons du bas cinq secondes, un numéro s’affiche sous l’heure. Pouvez-vous me l’envoyer ?
A Il indique 21-04.
A Rien ne s’affiche, l’écran s’éteint.
R Le rappel n’a pas été remis à zéro lors de la révision. Maintenez dix secondes les deux boutons du bas et le bouton marche ; il repart de zéro.
R 21-04, c’est le capteur de vitesse. L’aimant de la roue arrière a tourné : replacez-le face au capteur, à 3 mm. L’erreur disparaîtra.
N Rappel de révision non remis à zéro par le revendeur, deuxième cas. Lui écrire.
# speed-sensor|assistance capteur|tech|problem|4
S L’assistance coupe à 18 km/h
S Le moteur s’arrête par moments
O L’assistance de mon {model} s’arrête vers 18 km/h, certains jours pas du tout. C’est pire sous la pluie.
O Le moteur pousse, puis plus rien quelques secondes, puis il repart. Les côtes deviennent une aventure.
Q Est-ce pareil phare éteint, et la roue arrière a-t-elle été démontée récemment ?
A Oui, le pneu a été changé la semaine dernière !
A Non, personne n’a touché à la roue.
R Le câble du capteur a été pincé au remontage de la roue. Le revendeur de {city} le remplacera sans frais.
R Un recalibrage a aidé d’autres clients : sur le plat, allumez, ne pédalez pas dix secondes, puis roulez 200 m sans assistance. Pouvez-vous essayer ?
N Câble pincé au changement de pneu, à notre charge malgré tout.
# tyres-wheels|roues crevaison|first|question|4
S Quels pneus pour le {model} ?
S Troisième rayon cassé à l’arrière
O Quel pneu anti-crevaison va sur mon {model}, et peut-on monter plus large que l’origine ?
O Le troisième rayon de la roue arrière vient de casser, à {km} km. Cette roue a un problème.
Q Roulez-vous avec un siège enfant ou de grosses sacoches ? Une photo de la cassure m’aiderait.
A Photo jointe. Toujours au coude, et oui, avec un siège enfant.
A Pas de sacoches, je pèse 74 kg. Ils cassent à l’écrou.
R Vous pouvez monter jusqu’à 55 mm avec les garde-boue. Le Marathon E-Plus en 50-622 est celui de nos équipes.
R Cette roue a été montée trop peu tendue. Vous en recevez une neuve à rayons renforcés, sans frais ; le revendeur de {city} la posera.
N Roue de la série de printemps. Remplacer, ne pas réparer.
# accessories|accessoires porte-bagages|first|question|4
S Siège enfant sur le {model} : lequel ?
S Panier avant compatible ?
O Quel siège enfant puis-je monter sur mon {model}, sur le porte-bagages ou seulement sur le cadre ?
O Je voudrais ajouter un panier avant à mon {model}. Cache-t-il le phare, et que supporte-t-il ?
Q Quelle est la taille de votre cadre, et le feu arrière est-il intégré ou sur le porte-bagages ?
A Taille M, feu sur le porte-bagages.
A C’est le grand cadre, feu intégré.
R Le siège se fixe sur le cadre : le Caress avec la bride de 40 mm convient. Le porte-bagages supporte 27 kg mais n’est pas homologué pour un siège sur ce vélo.
R Le panier se monte avec la patte longue, article 5120, et porte 8 kg. Le phare passe devant ; le câble est assez long.
)";

} // namespace desk::sandbox

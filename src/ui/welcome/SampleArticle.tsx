/** Two paragraphs of English and one of Chinese, in which every kind of card can be tried. */
export function SampleArticle() {
  return (
    <article class="text" lang="en">
      <h2>Chongqing bets on the connected car</h2>
      <p>
        The plan has a number for a name. Under its “33618” cluster system, Chongqing wants intelligent connected new energy vehicles to become one of three
        industries worth a trillion yuan each. Changan and Seres, which builds cars with Huawei, are at its centre; battery packs come from CATL, among others.
      </p>
      <p>
        <b>Miao</b> Wei, who spent years at Dongfeng Motor before he moved to the Ministry of Industry and Information Technology, has long argued that software
        will decide the next round. BYD, Nio, XPeng and Li Auto would not disagree; nor would Tesla.
      </p>
      <p lang="zh-Hans">
        在重庆，长安汽车和赛力斯是“33618”现代制造业集群体系中的整车企业；宁德时代提供动力电池，华为提供鸿蒙座舱。工业和信息化部原部长苗圩曾任职于东风汽车。
      </p>
    </article>
  );
}

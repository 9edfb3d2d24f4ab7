import type { Chance } from './random.js';

/** Parts of names that are common in Indonesia, put together by chance: nobody is meant. */
const MALE =
  `Ahmad Agus Andi Arif Bambang Budi Dedi Deni Dian Edi Eko Fajar Fauzi Gilang Hadi Hendra Heri Ilham Indra Iwan
Joko Kurnia Lukman Maman Marwan Mulyadi Nanang Oki Panca Rahmat Rian Rizal Rudi Samsul Sigit Sugeng Taufik Teguh Wahyu Yanto Yusuf Zainal`.split(
    /\s+/,
  );
const FEMALE =
  `Aisyah Anita Ayu Bunga Citra Dewi Diah Dwi Eka Elvira Fatimah Fitri Gita Hesti Ida Indah Intan Kartika Lestari
Lina Maya Mega Murni Nadia Nia Nurul Puspita Putri Rani Ratna Rina Rosita Sari Septi Siti Sri Tuti Umi Wati Yanti Yuliana Zahra`.split(
    /\s+/,
  );
const LAST =
  `Alamsyah Anggara Arifin Basri Darmawan Effendi Fadillah Firmansyah Gunawan Hakim Halim Harahap Hidayat Irawan
Iskandar Junaidi Kusuma Lubis Mahendra Maulana Nasution Nugroho Oktavian Permana Prasetyo Pratama Purnama Putra Ramadhan
Saputra Setiawan Simanjuntak Siregar Sulaiman Suryadi Susanto Syahputra Tanjung Utama Wibowo Wijaya Yulianto Zulkarnain`.split(
    /\s+/,
  );
const MIDDLE = `Adi Akbar Bayu Cahya Dharma Fitra Jaya Kencana Laras Nur Perdana Rahayu Surya Tri Wira`.split(
  /\s+/,
);

export function fullName(sex: 'male' | 'female', { pick, happens }: Chance): string {
  const first = pick(sex === 'male' ? MALE : FEMALE);
  const middle = happens(0.35) ? ` ${pick(MIDDLE)}` : '';
  return `${first}${middle} ${pick(LAST)}`;
}

/** The degree behind the name. */
export const degreeBehind: Readonly<Record<string, readonly string[]>> = {
  D3: ['A.Md.'],
  S1: ['S.E.', 'S.H.', 'S.Sos.', 'S.T.', 'S.Kom.', 'S.P.'],
  S2: ['M.Si.', 'M.M.', 'M.H.', 'M.T.', 'M.AP.'],
};
